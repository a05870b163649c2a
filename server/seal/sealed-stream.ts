import { createCipheriv, createDecipheriv } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Transform } from 'node:stream'

const algorithm = 'aes-256-gcm'
const tagLength = 16
/** Chunks of one file are numbered, and the last is marked: none can be changed, moved, doubled or cut off unseen. */
const chunkLength = 1 << 16
const mark = Buffer.from('OBS2')

/** The nonce of a chunk. The key belongs to one file alone, so that a number never comes twice under it. */
const nonceOf = (chunk: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(chunk, 2, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

const lock = (plain: Buffer, key: Buffer, chunk: number, isLast: boolean): Buffer => {
  const cipher = createCipheriv(algorithm, key, nonceOf(chunk, isLast))
  cipher.setAAD(mark)
  const body = cipher.update(plain)
  cipher.final()
  return Buffer.concat([cipher.getAuthTag(), body])
}

const unlock = (sealed: Buffer, key: Buffer, chunk: number, isLast: boolean): Buffer => {
  const decipher = createDecipheriv(algorithm, key, nonceOf(chunk, isLast), { authTagLength: tagLength })
  decipher.setAAD(mark)
  decipher.setAuthTag(sealed.subarray(0, tagLength))
  return Buffer.concat([decipher.update(sealed.subarray(tagLength)), decipher.final()])
}

/** Seals what flows through it, chunk by chunk, with a key that must seal nothing else; a long file is never whole in memory. */
export const sealingStream = (key: Buffer): Transform => {
  let chunk = 0
  let waiting: Buffer[] = []
  let length = 0
  const cut = (stream: Transform) => {
    const all = Buffer.concat(waiting)
    let at = 0
    // The last chunk is known by its end alone: one is always held back.
    for (; all.length - at > chunkLength; at += chunkLength) {
      stream.push(lock(all.subarray(at, at + chunkLength), key, chunk, false))
      chunk += 1
    }
    waiting = [all.subarray(at)]
    length = all.length - at
  }
  return new Transform({
    construct(done) {
      this.push(mark)
      done()
    },
    transform(part: Buffer, _encoding, done) {
      waiting.push(part)
      length += part.length
      if (length > chunkLength) cut(this)
      done()
    },
    flush(done) {
      this.push(lock(Buffer.concat(waiting), key, chunk, true))
      done()
    },
  })
}

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled)
    if (bytesRead === 0) throw new Error('the sealed file ended while it was read')
    filled += bytesRead
  }
  return bytes
}

/** Reads a file that `sealingStream` sealed, chunk by chunk. Throws as soon as a chunk is not what was sealed there. */
export async function* openSealedFile(path: string, key: Buffer): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size < mark.length + tagLength) throw new Error('the sealed file is too short to be whole')
    if (!(await readAt(file, 0, mark.length)).equals(mark)) throw new Error('the file was not sealed here')
    const sealedLength = chunkLength + tagLength
    for (let chunk = 0, at = mark.length; at < size; chunk += 1, at += sealedLength) {
      const length = Math.min(sealedLength, size - at)
      yield unlock(await readAt(file, at, length), key, chunk, at + length === size)
    }
  } finally {
    await file.close()
  }
}
