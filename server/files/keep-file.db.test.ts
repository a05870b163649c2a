import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { filesRoot, placeOf } from './file-place.ts'
import { addFileRow, type FileDraft, keepFile } from './keep-file.ts'
import { openFile } from './open-file.ts'
import { discardFiles, sweepFiles } from './sweep-files.ts'

let app: TestApp
let consumerId: number
beforeAll(async () => {
  app = await makeApp()
  consumerId = (await app.office.db.reader('consumers').first('id')).id
})
afterAll(() => app.close())

const secret = Buffer.from('Скан паспорта ВМ 123456')
const keep = () => keepFile(app.office, { bytes: secret, name: 'паспорт.jpg', mediaType: 'image/jpeg' })
const own = (draft: FileDraft, owner: number | null) =>
  app.office.db.transaction((trx) => addFileRow(trx, app.office, draft, owner))
const open = (id: number) => openFile(app.office.db.reader, app.office, id)
const lies = async (draft: FileDraft): Promise<boolean> =>
  readFile(placeOf(app.office.config.dataDir, draft.storedAs)).then(
    () => true,
    () => false,
  )

describe('a kept file', () => {
  it('comes back as it was, with its name, type and hash', async () => {
    const id = await own(await keep(), consumerId)
    const opened = await open(id)
    expect(opened.bytes.equals(secret)).toBe(true)
    expect(opened).toMatchObject({ name: 'паспорт.jpg', mediaType: 'image/jpeg' })
    expect(opened.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('lies sealed on the disk, under another hash than its own, each time another', async () => {
    const [one, other] = [await keep(), await keep()]
    const stored = await readFile(placeOf(app.office.config.dataDir, one.storedAs))
    expect(stored.includes(Buffer.from('123456'))).toBe(false)
    expect(one.storedAs).not.toBe(one.sha256)
    expect(one.storedAs).not.toBe(other.storedAs)
    await discardFiles(app.office, [one, other])
  })

  it('belongs to nobody in particular where it has no consumer', async () => {
    expect((await open(await own(await keep(), null))).bytes.equals(secret)).toBe(true)
  })

  it('is not served when the disk holds something else', async () => {
    const draft = await keep()
    const id = await own(draft, consumerId)
    const place = placeOf(app.office.config.dataDir, draft.storedAs)
    const stored = await readFile(place)
    stored[stored.length - 1] = (stored.at(-1) ?? 0) ^ 1
    await writeFile(place, stored)
    await expect(open(id)).rejects.toThrow('not what was stored')
  })

  it('is erased by forgetting the consumer’s key, though a new key comes later', async () => {
    const { id: other } = await app.office.db.reader('consumers').orderBy('id', 'desc').first('id')
    const id = await own(await keep(), other)
    await app.office.db.transaction((trx) => trx('consumers').where('id', other).update({ wrapped_key: null }))
    await expect(open(id)).rejects.toMatchObject({ status: 404, code: 'erased' })
    await own(await keep(), other)
    await expect(open(id)).rejects.toMatchObject({ status: 404, code: 'erased' })
  })

  it('is not found under a number that no row has', async () => {
    await expect(open(999_999)).rejects.toMatchObject({ status: 404, code: 'not_found' })
  })
})

describe('a file that nobody came to own', () => {
  const age = async (path: string, minutes: number): Promise<void> => {
    const then = new Date(app.clock.now().getTime() - minutes * 60_000)
    await utimes(path, then, then)
  }

  it('is swept after an hour, while owned and fresh ones stay', async () => {
    const [owned, orphan, fresh] = [await keep(), await keep(), await keep()]
    await own(owned, consumerId)
    const { dataDir } = app.office.config
    await age(placeOf(dataDir, owned.storedAs), 61)
    await age(placeOf(dataDir, orphan.storedAs), 61)
    await age(placeOf(dataDir, fresh.storedAs), 59)
    const unfinished = join(filesRoot(dataDir), 'unfinished-1')
    await writeFile(unfinished, 'half')
    await age(unfinished, 61)
    expect(await sweepFiles(app.office)).toBe(2)
    expect([await lies(owned), await lies(orphan), await lies(fresh)]).toEqual([true, false, true])
    expect(await readdir(filesRoot(dataDir))).not.toContain('unfinished-1')
    await discardFiles(app.office, [fresh])
  })

  it('is taken back at once when its transaction was refused, but never once it is owned', async () => {
    const [owned, orphan] = [await keep(), await keep()]
    await own(owned, consumerId)
    await discardFiles(app.office, [owned, orphan])
    expect([await lies(owned), await lies(orphan)]).toEqual([true, false])
  })
})
