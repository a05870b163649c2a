import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ibanOf } from '../../seeds/demo/invent-iban.ts'
import { readCompany } from '../company/company-views.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { writtenCsvMapping } from '../testing/statement-files.ts'
import { importStatement } from './import-statement.ts'
import { fileIn, givenLines } from './statement-fixture.ts'
import { watchStatements } from './watch-statements.ts'

let app: TestApp
let iban: string
let watched: string
beforeAll(async () => {
  app = await makeApp()
  iban = (await readCompany(app.office.db.reader)).iban
})
beforeEach(async () => {
  if (watched) await rm(watched, { recursive: true })
  watched = await mkdtemp(join(tmpdir(), 'oblik-folder-'))
})
afterAll(async () => {
  await rm(watched, { recursive: true })
  await app.close()
})

let seed = 0
const newFile = (account = iban) => {
  seed += 1
  return fileIn('camt053', account, givenLines(8, seed))
}
const put = async (name: string, bytes: Buffer, secondsAgo = 60): Promise<void> => {
  await writeFile(join(watched, name), bytes)
  const then = new Date(app.clock.now().getTime() - secondsAgo * 1000)
  await utimes(join(watched, name), then, then)
}
const watch = () => watchStatements({ ...app.office, config: { ...app.office.config, statementsDir: watched } })
/** Two looks: the first one only remembers what lies there. */
const lookTwice = async (look = watch()): Promise<number> => (await look()) + (await look())
const statementsNamed = (name: string) => app.office.db.reader('statements').where({ name })
const lying = async (folder = '.') => (await readdir(join(watched, folder)).catch(() => [])).sort()

describe('the watched folder', () => {
  it('imports what appears in it, in the office’s own name, and puts it away', async () => {
    await put('02.11.xml', newFile())
    await put('03.11.xml', newFile())
    expect(await lookTwice()).toBe(2)
    expect(await statementsNamed('02.11.xml')).toMatchObject([
      { source: 'folder', added: 8, imported_by: null, imported_by_name: 'Система' },
    ])
    expect(await lying()).toEqual(['done'])
    expect(await lying('done')).toEqual(['02.11.xml', '03.11.xml'])
  })

  it('waits until a file is written to its end', async () => {
    const bytes = newFile()
    const look = watch()
    await put('пишеться.xml', bytes.subarray(0, 900), 1)
    expect(await lookTwice(look)).toBe(0)
    await put('пишеться.xml', bytes, 60)
    expect(await look()).toBe(0)
    expect(await look()).toBe(1)
    expect(await statementsNamed('пишеться.xml')).toMatchObject([{ added: 8 }])
  })

  it('puts a refused file away with the reason beside it, and takes in the others', async () => {
    await put('а-чужа.xml', newFile(ibanOf(322_313, 26_007_233_566_001)))
    await put('б-обірвана.xml', newFile().subarray(0, 1500))
    await put('в-добра.xml', newFile())
    expect(await lookTwice()).toBe(3)
    expect(await lying('refused')).toEqual(['а-чужа.xml', 'а-чужа.xml.txt', 'б-обірвана.xml', 'б-обірвана.xml.txt'])
    expect(await readFile(join(watched, 'refused', 'а-чужа.xml.txt'), 'utf8')).toContain('рахунок підприємства')
    expect(await lying('done')).toEqual(['в-добра.xml'])
    expect(await statementsNamed('а-чужа.xml')).toEqual([])
  })

  it('adds nothing twice when the office fell between the import and the putting away', async () => {
    const bytes = newFile()
    await put('впала.xml', bytes)
    const file = { name: 'впала.xml', bytes, mapping: undefined, source: 'folder' as const }
    await importStatement(app.office, { kind: 'system', name: 'Система' }, file)
    expect(await lookTwice()).toBe(1)
    expect(await statementsNamed('впала.xml')).toHaveLength(1)
    expect(await lying('done')).toEqual(['впала.xml'])
  })

  it('watched by two processes takes each file in once', async () => {
    const names = ['1.xml', '2.xml', '3.xml', '4.xml']
    for (const name of names) await put(`удвох-${name}`, newFile())
    await Promise.all([lookTwice(), lookTwice()])
    for (const name of names) expect(await statementsNamed(`удвох-${name}`)).toHaveLength(1)
    expect(await lying()).toEqual(['done'])
    expect(await lying('done')).toHaveLength(4)
  })

  it('keeps two files of one name apart', async () => {
    await put('виписка.xml', newFile())
    await lookTwice()
    await put('виписка.xml', newFile())
    await lookTwice()
    expect(await statementsNamed('виписка.xml')).toHaveLength(2)
    expect(await lying('done')).toHaveLength(2)
  })

  it('reads a CSV by the saved mapping that fits, and refuses it where none does', async () => {
    seed += 1
    const csv = fileIn('csv', iban, givenLines(8, seed))
    await put('перший.csv', csv)
    await lookTwice()
    expect(await readFile(join(watched, 'refused', 'перший.csv.txt'), 'utf8')).toContain('Імпортуйте файл у консолі')
    const clerk = await app.as('clerkZhytomyr')
    const save = (bank: string, mapping: object) =>
      clerk.post('/api/statement-mappings').send({ bank, mapping }).expect(201)
    await save('Ощадбанк', writtenCsvMapping)
    await save('Інший', { ...writtenCsvMapping, delimiter: '\t' })
    await put('другий.csv', csv)
    await lookTwice()
    expect(await statementsNamed('другий.csv')).toMatchObject([{ form: 'csv', added: 8 }])
    await save('Сплутаний', { ...writtenCsvMapping, money: { kind: 'two_columns', credit: 8, debit: 9 } })
    seed += 1
    await put('третій.csv', fileIn('csv', iban, givenLines(8, seed)))
    await lookTwice()
    expect(await readFile(join(watched, 'refused', 'третій.csv.txt'), 'utf8')).toContain('кілька')
  })

  it('is left alone where none is set', async () => {
    expect(await lookTwice(watchStatements(app.office))).toBe(0)
  })
})
