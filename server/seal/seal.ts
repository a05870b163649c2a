import {
  type Cipher,
  createCipheriv,
  createDecipheriv,
  createHmac,
  type Decipher,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'

const algorithm = 'aes-256-gcm'
const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** What a sealed value begins with: its kind and the version of the form. It is authenticated with the content. */
const textMark = 't1.'
const keyMark = 'k1.'
const bytesMark = Buffer.from('OBS1')

/** Seals personal fields, scans and the keys they are sealed with: AES-256-GCM, a fresh nonce each time. */
export interface Seal {
  /** A new key of 32 bytes, for one consumer or one file. */
  newKey: () => Buffer
  /** The key as it may lie in the database: sealed by the master key. Forgetting it erases all that it sealed. */
  wrapKey: (key: Buffer) => string
  unwrapKey: (wrapped: string) => Buffer
  sealText: (plain: string, key: Buffer) => string
  /** Throws when the text was changed, cut, or sealed with another key. */
  openText: (sealed: string, key: Buffer) => string
  /** Seals a file, slice by slice: others are served in between, whom 16 MB at once would hold up. */
  sealBytes: (plain: Buffer, key: Buffer) => Promise<Buffer>
  /** Rejects when the bytes were changed, cut, or sealed with another key. */
  openBytes: (sealed: Buffer, key: Buffer) => Promise<Buffer>
  /** A keyed fingerprint by which a sealed value can be searched exactly; without the master key it tells nothing. */
  index: (value: string) => string
}

const lock = (mark: Buffer, plain: Buffer, key: Buffer): Buffer => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(mark)
  const body = [cipher.update(plain), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body])
}

const unlock = (mark: Buffer, locked: Buffer, key: Buffer): Buffer => {
  const bodyAt = nonceLength + tagLength
  if (locked.length < bodyAt) throw new Error('the sealed value is too short to be whole')
  const decipher = createDecipheriv(algorithm, key, locked.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(mark)
  decipher.setAuthTag(locked.subarray(nonceLength, bodyAt))
  return Buffer.concat([decipher.update(locked.subarray(bodyAt)), decipher.final()])
}

const sliceLength = 1024 * 1024

/** Runs the bytes through a cipher slice by slice, into their place. */
const flow = async (through: Cipher | Decipher, bytes: Buffer, into: Buffer): Promise<void> => {
  for (let at = 0; at < bytes.length; at += sliceLength) {
    if (at > 0) await breathe()
    through.update(bytes.subarray(at, at + sliceLength)).copy(into, at)
  }
  through.final()
}

const bodyAt = bytesMark.length + nonceLength + tagLength

const lockBytes = async (plain: Buffer, key: Buffer): Promise<Buffer> => {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(bytesMark)
  const sealed = Buffer.alloc(bodyAt + plain.length)
  await flow(cipher, plain, sealed.subarray(bodyAt))
  bytesMark.copy(sealed)
  nonce.copy(sealed, bytesMark.length)
  cipher.getAuthTag().copy(sealed, bytesMark.length + nonceLength)
  return sealed
}

const unlockBytes = async (sealed: Buffer, key: Buffer): Promise<Buffer> => {
  if (sealed.length < bodyAt || !sealed.subarray(0, bytesMark.length).equals(bytesMark)) {
    throw new Error('the bytes were not sealed here')
  }
  const nonce = sealed.subarray(bytesMark.length, bytesMark.length + nonceLength)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  decipher.setAAD(bytesMark)
  decipher.setAuthTag(sealed.subarray(bytesMark.length + nonceLength, bodyAt))
  const plain = Buffer.alloc(sealed.length - bodyAt)
  await flow(decipher, sealed.subarray(bodyAt), plain)
  return plain
}

const lockText = (mark: string, plain: Buffer, key: Buffer): string =>
  mark + lock(Buffer.from(mark), plain, key).toString('base64url')

const unlockText = (mark: string, sealed: string, key: Buffer): Buffer => {
  if (!sealed.startsWith(mark)) throw new Error(`the value was not sealed in the form ${mark}`)
  return unlock(Buffer.from(mark), Buffer.from(sealed.slice(mark.length), 'base64url'), key)
}

/** Makes the office's seal from its master key (32 bytes). The key itself only derives others, one for each purpose. */
export const createSeal = (masterKey: Buffer): Seal => {
  if (masterKey.length !== keyLength) throw new RangeError(`the master key has ${masterKey.length} bytes instead of 32`)
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `oblik ${purpose} 1`, keyLength))
  const wrappingKey = derive('wrap')
  const indexKey = derive('index')
  return {
    newKey: () => randomBytes(keyLength),
    wrapKey: (key) => lockText(keyMark, key, wrappingKey),
    unwrapKey: (wrapped) => unlockText(keyMark, wrapped, wrappingKey),
    sealText: (plain, key) => lockText(textMark, Buffer.from(plain, 'utf8'), key),
    openText: (sealed, key) => unlockText(textMark, sealed, key).toString('utf8'),
    sealBytes: lockBytes,
    openBytes: unlockBytes,
    index: (value) => createHmac('sha256', indexKey).update(value, 'utf8').digest('hex'),
  }
}
