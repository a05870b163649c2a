import type { Seal } from './seal.ts'

/** Parts of a sealed value: neither is written with it. */
const parting = ' '

/**
 * A personal text as it may lie in the database (architecture §6): sealed with a key of its own, and beside it that key,
 * wrapped by the master key.
 */
export const sealOwn = (seal: Seal, text: string): string => {
  const key = seal.newKey()
  return `${seal.wrapKey(key)}${parting}${seal.sealText(text, key)}`
}

/** The text in the clear. Throws when it was changed or sealed under another master key. */
export const openOwn = (seal: Seal, sealed: string): string => {
  const [key = '', text = ''] = sealed.split(parting)
  return seal.openText(text, seal.unwrapKey(key))
}

/** The text in the clear; null where none was given. */
export const openOwnOrNull = (seal: Seal, sealed: string | null): string | null =>
  sealed === null ? null : openOwn(seal, sealed)

/** A sealed text with the keyed index it is found by; both null where none was given. */
export type SealedCode = { sealed: string; index: string } | { sealed: null; index: null }

/** A code (РНОКПП, ЄДРПОУ) as it may lie in the database and still be compared and searched exactly. */
export const sealCode = (seal: Seal, code: string | null): SealedCode =>
  code === null ? { sealed: null, index: null } : { sealed: sealOwn(seal, code), index: seal.index(code) }
