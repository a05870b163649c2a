import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readCompany } from '../company/company-views.ts'
import { Refusal } from '../errors.ts'
import { invoicesOfOrder } from '../invoices/invoice-views.ts'
import { readLedger } from '../ledger/ledger-views.ts'
import { postQueued } from '../payments/post-queued.ts'
import { givenOrder } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { writtenCsvMapping } from '../testing/statement-files.ts'
import { importStatement } from './import-statement.ts'
import { type ParsedLine, type StatementForm, statementForms } from './parsed-statement.ts'
import { fileIn, givenLines, savedInWindows1251, shuffled } from './statement-fixture.ts'

let app: TestApp
let iban: string
beforeAll(async () => {
  app = await makeApp()
  iban = (await readCompany(app.office.db.reader)).iban
})
afterAll(() => app.close())

const bring = (bytes: Buffer) => {
  const file = { name: 'виписка', bytes, mapping: writtenCsvMapping, source: 'console' as const }
  return importStatement(app.office, app.actor('clerkZhytomyr'), file)
}
/** Whether a file was imported; a refusal is the only other answer there is. */
const isTaken = async (bytes: Buffer): Promise<boolean> => {
  try {
    await bring(bytes)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** What the office has of these days, in lines and in kopiykas of each direction. */
const stored = async (lines: readonly ParsedLine[]) => {
  const days = [...new Set(lines.map(({ bookedOn }) => bookedOn))]
  const rows = await app.office.db
    .reader('statement_lines')
    .whereIn('booked_on', days)
    .groupBy('direction')
    .orderBy('direction')
    .select('direction', app.office.db.reader.raw('count(*) as count'), app.office.db.reader.raw('sum(amount) as sum'))
  return rows.map((row) => [row.direction, Number(row.count), Number(row.sum)])
}
const truthOf = (lines: readonly ParsedLine[]) =>
  (['credit', 'debit'] as const).map((direction) => {
    const own = lines.filter((line) => line.direction === direction)
    return [direction, own.length, own.reduce((sum, { amount }) => sum + amount, 0)]
  })

/** camt.053 takes as long to write and read as the others together. */
const quickForms = ['privatbank', 'client_bank', 'csv'] as const

const inForms = (lines: readonly ParsedLine[], ...forms: StatementForm[]): Buffer[] =>
  (forms.length > 0 ? forms : quickForms).map((form) => fileIn(form, iban, lines))

describe('a file cut at any byte', () => {
  it.each(statementForms)(
    'in the form %s is refused, or (rows that end where a row ends) adds true rows alone',
    async (form) => {
      const lines = givenLines(80, 30 + statementForms.indexOf(form))
      const whole = fileIn(form, iban, lines)
      for (let part = 1; part < 40; part += 1) {
        const before = await stored(lines)
        const end = Math.floor((whole.length * part) / 40) + (part % 7)
        const taken = await isTaken(whole.subarray(0, end))
        if (!taken) expect(await stored(lines)).toEqual(before)
        else expect([form, whole.subarray(end - 1, end).toString()]).toEqual(['csv', '\n'])
      }
      await bring(whole)
      expect(await stored(lines)).toEqual(truthOf(lines))
    },
  )
})

describe('the money in them', () => {
  it('is counted once: ten imports make one payment for each invoice, and the equation holds after each', async () => {
    const paying: ParsedLine[] = []
    const lines = givenLines(200, 50)
    for (let place = 1; place <= 4; place += 1) {
      const orderId = await givenOrder(app, 'awaiting_payment')
      const invoice = (await invoicesOfOrder(app.office.db.reader, orderId)).at(-1)
      const line = lines[place * 9 + 1]
      if (!invoice || !line) throw new Error('nothing to pay')
      const purpose = `Оплата за рахунком № ${invoice.number}`
      Object.assign(line, { direction: 'credit', amount: invoice.total, purpose, reference: invoice.number })
      paying.push(line)
    }
    const sum = paying.reduce((total, { amount }) => total + amount, 0)
    const files = [...inForms(lines, ...statementForms), ...inForms(shuffled(lines), ...statementForms)]
    for (const file of [...files, ...files.slice(4, 6).map(savedInWindows1251)]) {
      await Promise.all([bring(file), bring(file)])
      await Promise.all([postQueued(app.office, 500), postQueued(app.office, 500)])
      expect(await readLedger(app.office.db.reader)).toMatchObject({ allocated: sum, holds: true })
      const paid = await app.office.db.reader('payments').whereNotNull('line_id').select('amount')
      expect(paid).toHaveLength(paying.length)
    }
  }, 120_000)
})

// One engine is enough for the numbers; a hundred rows are imported in all these ways on both.
describe.runIf(inject('template').engine === 'sqlite')('10 000 rows', () => {
  it('imported ten times in four forms, several at once, shuffled, re-encoded and cut are 10 000 rows', async () => {
    const lines = givenLines(10_000, 60)
    const [camt, privat, client, csv] = [...inForms(lines, 'camt053'), ...inForms(lines)]
    if (!camt || !privat || !client || !csv) throw new Error('no files')
    for (const file of [privat, client]) expect(await isTaken(file.subarray(0, (file.length * 2) / 3))).toBe(false)
    expect(await stored(lines)).toEqual([])
    await Promise.all([bring(camt), bring(privat), bring(client), bring(privat)])
    expect(await stored(lines)).toEqual(truthOf(lines))
    const others = inForms(shuffled(lines))
    for (const file of [...[camt, csv, ...others].map(savedInWindows1251), ...others]) {
      expect(await isTaken(file)).toBe(true)
      expect(await stored(lines)).toEqual(truthOf(lines))
      expect((await readLedger(app.office.db.reader)).holds).toBe(true)
    }
  }, 300_000)
})
