import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCompany } from '../company/company-views.ts'
import { inventStatement } from '../testing/invent-lines.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { writeStatement, writtenCsvMapping } from '../testing/statement-files.ts'
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

let seed = 0
const newLines = (count = 60) => {
  seed += 1
  return givenLines(count, seed)
}
const firstLine = (): ParsedLine => {
  const line = newLines(2)[1]
  if (!line) throw new Error('no line')
  return line
}

/** Imports a file and gives how many lines were new. */
const bring = async (bytes: Buffer): Promise<number> => {
  const file = { name: 'виписка', bytes, mapping: writtenCsvMapping, source: 'console' as const }
  return (await importStatement(app.office, app.actor('clerkZhytomyr'), file)).added
}
const bringIn = (form: StatementForm, lines: readonly ParsedLine[]) => bring(fileIn(form, iban, lines))
/** The lines with the ids that they have, or without any. */
const bringAsIs = (form: StatementForm, ...lines: ParsedLine[]) =>
  bring(writeStatement(form, inventStatement(iban, lines)))

describe.each(statementForms)('a statement in the form %s that was imported', (form) => {
  it.each<[string, (lines: ParsedLine[]) => Buffer]>([
    ['with its rows shuffled', (lines) => fileIn(form, iban, shuffled(lines))],
    ['saved anew in windows-1251', (lines) => savedInWindows1251(fileIn(form, iban, lines))],
    ['saved anew with a byte order mark', (lines) => Buffer.concat([Buffer.from('\ufeff'), fileIn(form, iban, lines)])],
    ['with other spacing in its purposes', (lines) => fileIn(form, iban, lines.map(spacedOut))],
    ['with Latin look-alikes in its purposes', (lines) => fileIn(form, iban, lines.map(inLatin))],
  ])('adds nothing when it comes again %s', async (_, again) => {
    const lines = newLines()
    expect(await bringIn(form, lines)).toBe(lines.length)
    expect(await bring(again(lines))).toBe(0)
  })

  it('adds nothing in any other form, and nothing when each of them comes again', async () => {
    const lines = newLines()
    expect(await bringIn(form, lines)).toBe(lines.length)
    for (const other of statementForms) expect([other, await bringIn(other, lines)]).toEqual([other, 0])
    for (const other of statementForms) expect([other, await bringIn(other, shuffled(lines))]).toEqual([other, 0])
  })

  it('adds what is new in an overlapping period, and no more', async () => {
    const lines = newLines(90)
    const days = [...new Set(lines.map(({ bookedOn }) => bookedOn))].sort()
    const within = (first: number, last: number) =>
      lines.filter(({ bookedOn }) => days.slice(first, last + 1).includes(bookedOn))
    expect(await bringIn(form, within(0, 2))).toBe(within(0, 2).length)
    expect(await bringIn(form, within(1, 3))).toBe(within(3, 3).length)
    expect(await bringIn(form, lines)).toBe(within(4, 4).length)
    expect(await bringIn(form, within(2, 4))).toBe(0)
  })

  it('adds nothing twice when four such files come at once', async () => {
    const lines = newLines()
    const files = [lines, shuffled(lines, 1), shuffled(lines, 2), lines.slice(5)].map((part) =>
      fileIn(form, iban, part),
    )
    const added = await Promise.all(files.map(bring))
    expect(added.reduce((sum, each) => sum + each, 0)).toBe(lines.length)
  })
})

const spacedOut = (line: ParsedLine) => ({
  ...line,
  purpose: line.purpose.replaceAll(' ', '  ').replaceAll(',', ' , '),
})
const inLatin = (line: ParsedLine) => ({ ...line, purpose: line.purpose.replaceAll('о', 'o').replaceAll('С', 'C') })

describe('fees and salaries, equal to the kopiyka on one day and without a document number', () => {
  const fee = (): ParsedLine => ({ ...firstLine(), ...anonymous })
  const anonymous = {
    direction: 'debit' as const,
    partyIban: null,
    documentNumber: '',
    purpose: 'Комісія',
    bankId: null,
  }

  it('are as many as the bank says, however often the file comes', async () => {
    const one = fee()
    expect(await bringAsIs('client_bank', one, one, one)).toBe(3)
    expect(await bringAsIs('client_bank', one, one, one, { ...one, amount: one.amount + 1 })).toBe(1)
    expect(await bringAsIs('client_bank', one, one)).toBe(0)
    expect(await bringAsIs('client_bank', one, one, one, one)).toBe(1)
    expect(await bringAsIs('privatbank', one, one, one, one)).toBe(0)
  })

  it('are told apart by the bank’s ids, in whatever files they come', async () => {
    const [one, other] = [
      { ...fee(), bankId: `A-${seed}` },
      { ...fee(), bankId: `B-${seed}` },
    ]
    const twin = { ...one, bankId: other.bankId }
    expect(await bringAsIs('privatbank', one)).toBe(1)
    expect(await bringAsIs('privatbank', twin)).toBe(1)
    expect(await bringAsIs('privatbank', twin, one)).toBe(0)
    expect(await bringAsIs('client_bank', one, one)).toBe(0)
  })

  it('learn the ids of another form from it, and are known by them ever after', async () => {
    const one = fee()
    expect(await bringAsIs('client_bank', one, one)).toBe(2)
    expect(await bringAsIs('camt053', { ...one, bankId: `C1-${seed}` }, { ...one, bankId: `C2-${seed}` })).toBe(0)
    expect(await bringAsIs('camt053', { ...one, bankId: `C3-${seed}` })).toBe(1)
    expect(await bringAsIs('camt053', { ...one, bankId: `C2-${seed}`, purpose: 'Комісія банку' })).toBe(0)
  })
})

describe('a movement told in other words', () => {
  it('is the same where a form has no place for its number and account', async () => {
    const line = firstLine()
    expect(await bringAsIs('privatbank', line)).toBe(1)
    expect(await bringAsIs('client_bank', { ...line, documentNumber: '', partyIban: null })).toBe(0)
  })

  it('is the same where a form cuts its purpose', async () => {
    const line = { ...firstLine(), purpose: `${'Оплата за послуги згідно з рахунком, '.repeat(6)}№ 17` }
    expect(await bringAsIs('client_bank', { ...line, purpose: line.purpose.slice(0, 140) })).toBe(1)
    expect(await bringAsIs('camt053', line)).toBe(0)
  })

  it('is another one by its number, its account, or a word in the middle', async () => {
    const line = { ...firstLine(), bankId: null, documentNumber: '15', partyIban: 'UA783226690000026005012107133' }
    expect(await bringAsIs('privatbank', line)).toBe(1)
    expect(await bringAsIs('client_bank', { ...line, documentNumber: '16' })).toBe(1)
    expect(await bringAsIs('csv', { ...line, partyIban: 'UA213223130000026007233566001' })).toBe(1)
    expect(await bringAsIs('camt053', { ...line, purpose: line.purpose.replace('№', '№ 9') })).toBe(1)
  })

  it('is another one in the same form, where nothing is cut', async () => {
    const line = { ...firstLine(), bankId: null }
    expect(await bringAsIs('privatbank', line)).toBe(1)
    expect(await bringAsIs('privatbank', { ...line, documentNumber: '' })).toBe(1)
  })

  it('is another one when the bank uses an id again for other money or on another day', async () => {
    const line = { ...firstLine(), bankId: `again-${seed}` }
    expect(await bringAsIs('privatbank', line)).toBe(1)
    expect(await bringAsIs('privatbank', { ...line, amount: line.amount + 100 })).toBe(1)
    expect(await bringAsIs('privatbank', { ...line, bookedOn: '2026-11-17' })).toBe(1)
    expect(await bringAsIs('privatbank', { ...line, bookedOn: '2026-11-17' }, line)).toBe(0)
  })
})
