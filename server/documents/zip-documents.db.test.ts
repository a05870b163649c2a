import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bring, givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { readWorkbook } from '../xlsx/read-workbook-fixture.ts'

let app: TestApp
let documents: { id: number; title: string; kind: string; withdrawn_on: string | null }[]
beforeAll(async () => {
  app = await makeApp()
  await bring(app, await givenOrder(app, 'done'), 'correct')
  documents = await app.office.db.reader('documents').orderBy('id').select('id', 'title', 'kind', 'withdrawn_on')
})
afterAll(() => app.close())

const zip = async (ids: unknown, persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona))
    .post('/api/documents/zip')
    .send({ ids })
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
    })

const codeOf = (answer: { body: Buffer }): unknown => JSON.parse(strFromU8(answer.body)).code

it('chosen documents come as one zip, each under its own name, the very bytes that were issued', async () => {
  const answer = await zip(documents.map(({ id }) => id))
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('application/zip')
  expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain('Документи 2026-11-18.zip')
  const files = unzipSync(answer.body)
  expect(Object.keys(files)).toEqual(
    documents.map(({ title, withdrawn_on }) => `${title.replace('№ ', '')}${withdrawn_on ? ' (відкликано)' : ''}.pdf`),
  )
  const act = Object.entries(files).find(([name]) => name.startsWith('Акт'))
  expect((await readPdf(act?.[1] ?? new Uint8Array())).text).toContain('Акт наданих послуг')
  const [first] = documents
  const single = await (await app.as('clerkZhytomyr')).get(`/api/documents/${first?.id}/content`).buffer(true)
  expect(Buffer.from(Object.values(files)[0] ?? []).equals(single.body)).toBe(true)
})

it('is written down in the audit with what was taken', async () => {
  const deed = await app.office.db.reader('audit').where({ resource: 'documents', action: 'export' }).first()
  expect(deed).toMatchObject({ resource_id: 'zip', actor_id: app.actor('clerkZhytomyr').id })
  expect(deed.note).toContain(documents.map(({ id }) => id).join(','))
})

it('one document of another REM, or none at all, refuses the whole', async () => {
  const [mine] = documents
  const foreign = await zip([mine?.id], 'clerkKorosten')
  expect([foreign.status, codeOf(foreign)]).toEqual([404, 'not_found'])
  const mixed = await zip([mine?.id, 999_999])
  expect(mixed.status).toBe(404)
})

it('nothing, too many, or what is no id is refused kindly; so is who may not export', async () => {
  expect((await zip([])).status).toBe(422)
  expect((await zip(Array.from({ length: 501 }, (_, index) => index + 1))).status).toBe(422)
  expect((await zip(['../1'])).status).toBe(422)
  expect(
    (
      await zip(
        documents.map(({ id }) => id),
        'operator',
      )
    ).status,
  ).toBe(403)
})

it('more than 200 MB is refused before anything is read', async () => {
  const [first] = documents
  const row = await app.office.db.reader('documents').where({ id: first?.id }).first('file_id')
  await app.office.db.transaction((trx) =>
    trx('files')
      .where({ id: row.file_id })
      .update({ size: 300 * 1024 * 1024 }),
  )
  const answer = await zip([first?.id])
  expect([answer.status, codeOf(answer)]).toEqual([422, 'zip_too_large'])
})

const bytesOf = async (path: string, persona: PersonaName) =>
  (await app.as(persona))
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
    })

it('the registers of documents and contracts are saved as workbooks by who may, with their own filters', async () => {
  const acts = `/api/documents/export.xlsx?filter=${encodeURIComponent(JSON.stringify({ kind: 'act' }))}`
  const sheet = (await readWorkbook((await bytesOf(acts, 'manager')).body)).sheet('Документи')
  expect(sheet.getColumn(1).values.slice(2, -1)).toEqual(['Акт наданих послуг', 'Акт наданих послуг'])
  const contracts = (await readWorkbook((await bytesOf('/api/contracts/export.xlsx', 'clerkZhytomyr')).body)).sheet(
    'Договори',
  )
  expect(contracts.getCell('A2').value).toMatch(/^Д-2026-/)
  expect(contracts.getCell('I2').value).toBe(585)
  const foreign = (await readWorkbook((await bytesOf(acts, 'clerkKorosten')).body)).sheet('Документи')
  expect(foreign.rowCount).toBe(2)
  for (const persona of ['operator', 'administrator'] as const) {
    for (const path of [acts, '/api/contracts/export.xlsx']) {
      expect((await (await app.as(persona)).get(path)).status).toBe(403)
    }
  }
})
