import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCompany } from '../company/company-views.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { writtenCsvMapping } from '../testing/statement-files.ts'
import { fileIn, givenLines } from './statement-fixture.ts'

let app: TestApp
let iban: string
let clerk: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  app = await makeApp()
  iban = (await readCompany(app.office.db.reader)).iban
  clerk = await app.as('clerkZhytomyr')
})
afterAll(() => app.close())

const save = (bank: string, mapping: object = writtenCsvMapping) =>
  clerk.post('/api/statement-mappings').send({ bank, mapping })

describe('how a bank’s CSV is read', () => {
  it('is saved once for the bank, and its files are read by it', async () => {
    const saved = await save('Ощадбанк')
    expect([saved.status, saved.body]).toEqual([
      201,
      { id: expect.any(Number), bank: 'Ощадбанк', mapping: writtenCsvMapping, version: 0 },
    ])
    const lines = givenLines(12)
    const { status, body } = await clerk
      .post('/api/statements')
      .field('mappingId', String(saved.body.id))
      .attach('files', fileIn('csv', iban, lines), 'виписка.csv')
    expect([status, body.added]).toEqual([201, 12])
    expect((await clerk.get('/api/statement-mappings')).body).toEqual([saved.body])
    expect((await clerk.get(`/api/statement-mappings/${saved.body.id}`)).body).toEqual(saved.body)
  })

  it('is not saved twice for one bank', async () => {
    await save('Укргазбанк')
    const twice = await save('Укргазбанк')
    expect([twice.status, twice.body.code]).toEqual([409, 'mapping_exists'])
    const other = (await save('Райффайзен')).body
    const renamed = await clerk
      .put(`/api/statement-mappings/${other.id}`)
      .send({ bank: 'Укргазбанк', version: other.version })
    expect([renamed.status, renamed.body.code]).toEqual([409, 'mapping_exists'])
  })

  it('is changed by whoever read the newest version', async () => {
    const { id, version } = (await save('ПУМБ')).body
    const change = { mapping: { ...writtenCsvMapping, decimal: '.' }, version }
    const first = await clerk.put(`/api/statement-mappings/${id}`).send(change)
    expect([first.status, first.body.mapping.decimal, first.body.version]).toEqual([200, '.', version + 1])
    const second = await clerk.put(`/api/statement-mappings/${id}`).send(change)
    expect([second.status, second.body.code]).toEqual([409, 'changed_meanwhile'])
  })

  it('has its wrong fields named, and changes nothing then', async () => {
    const wrong = await save('Альфа', { ...writtenCsvMapping, delimiter: '#' })
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, expect.arrayContaining(['mapping.delimiter'])])
    expect((await clerk.get('/api/statement-mappings').query({ filter: '{"bank":"Альфа"}' })).body).toEqual([])
  })

  it('is a clerk’s to save', async () => {
    const manager = await app.as('manager')
    expect((await manager.post('/api/statement-mappings').send({ bank: 'А', mapping: writtenCsvMapping })).status).toBe(
      403,
    )
    expect((await manager.get('/api/statement-mappings')).status).toBe(200)
    expect((await (await app.as('operator')).get('/api/statement-mappings')).status).toBe(403)
  })
})
