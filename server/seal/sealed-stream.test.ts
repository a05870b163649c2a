import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSealedFile, sealingStream } from './sealed-stream.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oblik-seal-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const key = randomBytes(32)
const path = () => join(folder, 'sealed')
const seal = async (plain: Buffer, parts: number): Promise<Buffer> => {
  const cut = Math.max(Math.ceil(plain.length / parts), 1)
  const pieces = Array.from({ length: parts }, (_, at) => plain.subarray(at * cut, (at + 1) * cut))
  const sealed = await buffer(Readable.from(pieces).pipe(sealingStream(key)))
  await writeFile(path(), sealed)
  return sealed
}
const opened = async (with_ = key) => buffer(Readable.from(openSealedFile(path(), with_)))
const breaks = async (change: (sealed: Buffer) => Buffer) => {
  await writeFile(path(), change(await readFile(path())))
  await expect(opened()).rejects.toThrow()
}

describe('a file sealed as it comes', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 400_001])('of %i bytes opens as it was', async (size) => {
    const plain = randomBytes(size)
    for (const parts of [1, 3, 50]) {
      const sealed = await seal(plain, parts)
      expect(sealed.length).toBe(4 + size + 16 * Math.max(Math.ceil(size / 65_536), 1))
      expect((await opened()).equals(plain)).toBe(true)
    }
  })

  it('lies unreadable on the disk and opens with its own key alone', async () => {
    const sealed = await seal(Buffer.from('Українець Іван Іванович'.repeat(20)), 2)
    expect(sealed.includes(Buffer.from('Іван'))).toBe(false)
    await expect(opened(randomBytes(32))).rejects.toThrow()
  })

  it('does not open once it was changed, cut, lengthened or its chunks changed places', async () => {
    const plain = randomBytes(200_000)
    const chunk = 65_536 + 16
    const changes: ((sealed: Buffer) => Buffer)[] = [
      (sealed) => Buffer.from(sealed.map((byte, at) => (at === 70_000 ? byte ^ 1 : byte))),
      (sealed) => sealed.subarray(0, 4 + chunk),
      (sealed) => sealed.subarray(0, -1),
      (sealed) => sealed.subarray(0, 3),
      (sealed) => Buffer.concat([sealed, Buffer.alloc(20)]),
      (sealed) =>
        Buffer.concat([
          sealed.subarray(0, 4),
          sealed.subarray(4 + chunk, 4 + 2 * chunk),
          sealed.subarray(4, 4 + chunk),
          sealed.subarray(4 + 2 * chunk),
        ]),
    ]
    for (const change of changes) {
      await seal(plain, 7)
      await breaks(change)
    }
  })
})
