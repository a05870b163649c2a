import type { Seal } from '../seal/seal.ts'

/** A file's key as its row holds it: sealed with its owner's key, or wrapped by the master key where it has no owner. */
export const wrapFileKey = (seal: Seal, key: Buffer, owner: Buffer | null): string =>
  owner ? seal.sealText(key.toString('base64'), owner) : seal.wrapKey(key)

/** The file's key again. Throws when the owner's key is another one than it was wrapped with. */
export const unwrapFileKey = (seal: Seal, wrapped: string, owner: Buffer | null): Buffer =>
  owner ? Buffer.from(seal.openText(wrapped, owner), 'base64') : seal.unwrapKey(wrapped)
