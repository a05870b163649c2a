import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ibanOf } from '../../seeds/demo/invent-iban.ts'
import { readCompany } from '../company/company-views.ts'
import { inventStatement } from '../testing/invent-lines.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { writeStatement, writtenCsvMapping } from '../testing/statement-files.ts'
import { statementForms } from './parsed-statement.ts'
import { fileIn, givenLines } from './statement-fixture.ts'

let app: TestApp
let iban: string
beforeAll(async () => {
  app = await makeApp()
  iban = (await readCompany(app.office.db.reader)).iban
})
afterAll(() => app.close())

let seed = 0
const newLines = (count = 20) => {
  seed += 1
  return givenLines(count, seed)
}
const agents = new Map<PersonaName, Awaited<ReturnType<TestApp['as']>>>()
const csv = { mapping: JSON.stringify(writtenCsvMapping) }

const send = async (
  path: '/api/statements' | '/api/statements/preview',
  bytes: Buffer,
  { name = 'виписка.txt', fields = csv, persona = 'clerkZhytomyr' as PersonaName } = {},
) => {
  const agent = agents.get(persona) ?? (await app.as(persona))
  agents.set(persona, agent)
  const call = agent.post(path)
  for (const [field, text] of Object.entries(fields)) call.field(field, text)
  return call.attach('files', bytes, name)
}
const bring = (bytes: Buffer, more = {}) => send('/api/statements', bytes, more)
const look = (bytes: Buffer, more = {}) => send('/api/statements/preview', bytes, more)

const countsOf = async (): Promise<number[]> => {
  const tables = ['statements', 'statement_lines', 'statement_line_bank_ids', 'statement_line_queue', 'files']
  const counts: number[] = []
  for (const table of tables) counts.push(Number((await app.office.db.reader(table).count({ n: '*' }).first())?.n))
  const deeds = await app.office.db.reader('audit').where({ resource: 'statements' }).count({ n: '*' }).first()
  return [...counts, Number(deeds?.n)]
}
const sealedFiles = async (): Promise<number> => {
  const entries = await readdir(join(app.office.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).length
}

describe('a bank statement', () => {
  it.each(statementForms)('in the form %s is imported whole: every line, its words and sums', async (form) => {
    const lines = newLines()
    const { status, body } = await bring(fileIn(form, iban, lines), { name: `виписка.${form}` })
    expect(status).toBe(201)
    const sum = (direction: string) =>
      lines.reduce((total, line) => (line.direction === direction ? total + line.amount : total), 0)
    expect(body).toMatchObject({
      form,
      iban,
      name: `виписка.${form}`,
      source: 'console',
      importedBy: app.actor('clerkZhytomyr').name,
      credits: sum('credit'),
      debits: sum('debit'),
      lines: lines.length,
      added: lines.length,
      repeated: 0,
      queued: 0,
    })
    expect(body.allocated + body.unmatched + body.notOurs).toBe(sum('credit'))
    const stored = await app.office.db.reader('statement_lines').where({ statement_id: body.id }).orderBy('id')
    expect(stored.map((row) => [row.booked_on, row.direction, Number(row.amount), row.purpose, row.party])).toEqual(
      lines.map((line) => [line.bookedOn, line.direction, line.amount, line.purpose, line.party]),
    )
  })

  it('is kept as it came, sealed on the disk, and given back byte for byte', async () => {
    const bytes = fileIn('camt053', iban, newLines())
    const { body } = await bring(bytes, { name: 'виписка за тиждень.xml' })
    const clerk = await app.as('clerkZhytomyr')
    const file = await clerk
      .get(`/api/statements/${body.id}/file`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)))
      })
    expect(file.body.equals(bytes)).toBe(true)
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('виписка за тиждень.xml')
  })

  it('leaves one row in the audit log that tells how much was new', async () => {
    const { body } = await bring(fileIn('privatbank', iban, newLines(5)))
    const rows = await app.office.db.reader('audit').where({ resource: 'statements', resource_id: String(body.id) })
    expect(rows.map(({ action, note }) => [action, note])).toEqual([['import', 'rows 5']])
  })

  it('too long to be posted at once is answered and left to the office’s own pace', async () => {
    const { body } = await bring(fileIn('camt053', iban, newLines(230)))
    expect(body).toMatchObject({ added: 230, queued: 230 })
    await app.office.db.transaction((trx) => trx('statement_line_queue').delete())
  })

  it('has its opening, its movements and its closing checked against each other', async () => {
    const statement = inventStatement(iban, newLines(5))
    const wrong = writeStatement('camt053', { ...statement, closing: (statement.closing ?? 0) + 1 })
    const before = await countsOf()
    expect((await bring(wrong)).body).toMatchObject({ code: 'balance_mismatch', errors: { files: expect.any(String) } })
    expect(await countsOf()).toEqual(before)
  })
})

describe('the same file again', () => {
  it('is the statement it became and adds nothing', async () => {
    const bytes = fileIn('client_bank', iban, newLines())
    const first = await bring(bytes)
    const before = [await countsOf(), await sealedFiles()]
    const again = await bring(bytes, { name: 'копія.txt', persona: 'clerkKorosten' })
    expect([again.status, again.body.id]).toEqual([200, first.body.id])
    expect(again.body).toMatchObject({ added: 0, repeated: 20, name: 'виписка.txt' })
    expect([await countsOf(), await sealedFiles()]).toEqual(before)
  })

  it('brought by six at once is imported once', async () => {
    const bytes = fileIn('privatbank', iban, newLines())
    const [before, sealed] = [await countsOf(), await sealedFiles()]
    const answers = await Promise.all(Array.from({ length: 6 }, () => bring(bytes)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    const [statements = 0, lines = 0] = before
    expect((await countsOf()).slice(0, 2)).toEqual([statements + 1, lines + 20])
    expect(await sealedFiles()).toBe(sealed + 1)
  })

  it('repeated by its Idempotency-Key gets the first answer', async () => {
    const bytes = fileIn('privatbank', iban, newLines(3))
    const clerk = await app.as('clerkZhytomyr')
    const call = (file: Buffer) =>
      clerk.post('/api/statements').set('Idempotency-Key', 'one').attach('files', file, 'виписка.json')
    const [first, again] = [await call(bytes), await call(bytes)]
    expect([first.status, again.status]).toEqual([201, 201])
    expect(first.body).toMatchObject({ added: 3, queued: 0 })
    expect(again.body).toEqual(first.body)
    expect((await call(fileIn('privatbank', iban, newLines(3)))).body.code).toBe('key_reused')
  })
})

describe('a file that is not to be imported', () => {
  const refused = async (bytes: Buffer, code: string, more = {}) => {
    const before = [await countsOf(), await sealedFiles()]
    const answer = await bring(bytes, more)
    expect([answer.status, answer.body.code]).toEqual([422, code])
    const preview = await look(bytes, more)
    expect([preview.status, preview.body.code, preview.body.errors]).toEqual([422, code, answer.body.errors])
    expect([await countsOf(), await sealedFiles()]).toEqual(before)
    return answer.body
  }

  it('of another account is refused, and both accounts are named', async () => {
    const other = ibanOf(322_313, 26_007_233_566_001)
    const { errors } = await refused(fileIn('camt053', other, newLines(3)), 'foreign_iban')
    expect(errors.files).toContain(other)
    expect(errors.files).toContain(iban)
  })

  it('that is no statement at all is refused', async () => {
    await refused(Buffer.from('{"hello": "world"}'), 'unknown_form')
  })

  it('with one wrong row among good ones is refused whole, and the row is named', async () => {
    const bytes = fileIn('privatbank', iban, newLines(9)).toString('utf8')
    let place = 0
    const broken = bytes.replaceAll(/"SUM": "[^"]+"/g, (sum) => {
      place += 1
      return place === 7 ? '"SUM": "12,3x"' : sum
    })
    const { errors } = await refused(Buffer.from(broken), 'damaged_statement')
    expect(errors.files).toContain('7')
  })

  it('in CSV whose columns nobody has explained yet asks for that, with a first guess', async () => {
    const body = await refused(fileIn('csv', iban, newLines(3)), 'csv_mapping_needed', { fields: {} })
    expect(body).toMatchObject({
      suggestion: { delimiter: ';' },
      columns: expect.any(Array),
      sample: expect.any(Array),
    })
  })

  it('that is missing, too many, or sent with a wrong mapping is named as such', async () => {
    const clerk = await app.as('clerkZhytomyr')
    const none = await clerk.post('/api/statements').field('mapping', csv.mapping)
    expect([none.status, none.body.code, Object.keys(none.body.errors)]).toEqual([
      422,
      'no_file',
      expect.arrayContaining(['files']),
    ])
    const wrong = await bring(fileIn('csv', iban, newLines(3)), { fields: { mapping: '{not json' } })
    expect([wrong.status, Object.keys(wrong.body.errors)]).toEqual([422, expect.arrayContaining(['mapping'])])
    const unknown = await bring(fileIn('csv', iban, newLines(3)), { fields: { mappingId: '999' } })
    expect(unknown.status).toBe(404)
  })
})
