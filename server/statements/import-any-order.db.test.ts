import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readCompany } from '../company/company-views.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { writtenCsvMapping } from '../testing/statement-files.ts'
import { addDays } from '../time/iso-date.ts'
import { importStatement } from './import-statement.ts'
import { type ParsedLine, statementForms } from './parsed-statement.ts'
import { fileIn, shuffled } from './statement-fixture.ts'

let app: TestApp
let iban: string
beforeAll(async () => {
  app = await makeApp()
  iban = (await readCompany(app.office.db.reader)).iban
})
afterAll(() => app.close())

const days = 3

/** So few words and sums that true twins, and lines told apart by one field alone, are common. */
const movement = fc.record({
  day: fc.integer({ min: 0, max: days - 1 }),
  direction: fc.constantFrom('credit' as const, 'debit' as const),
  amount: fc.constantFrom(500, 58_500),
  documentNumber: fc.constantFrom('', '7', '8'),
  partyIban: fc.constantFrom(null, 'UA213223130000026007233566001'),
  purpose: fc.constantFrom('Комісія', 'Оплата за рахунком № 2026-000001', 'Оплата за рахунком № 2026-000002'),
})

/** A file tells of whole days, from one to another, in one form and in any order. */
const telling = fc.record({
  form: fc.constantFrom(...statementForms),
  from: fc.integer({ min: 0, max: days - 1 }),
  length: fc.integer({ min: 1, max: days }),
  seed: fc.integer({ min: 1, max: 1000 }),
})

let weeks = 0
const lineOf = ({ day, ...told }: { day: number } & Pick<ParsedLine, 'direction' | 'amount'>, startsOn: string) => ({
  ...{ place: 1, party: 'Хтось', partyCode: null, partyIban: null, documentNumber: '', purpose: '', reference: null },
  ...{ ...told, bankId: null, bookedOn: addDays(startsOn, day) },
})
const wordsOf = (line: Omit<ParsedLine, 'place' | 'party' | 'partyCode' | 'reference' | 'bankId'>): string =>
  [line.bookedOn, line.direction, line.amount, line.documentNumber, line.partyIban, line.purpose].join(' | ')

it('whatever days are told of in whatever forms and order, each movement is there as often as the bank says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(movement, { minLength: 1, maxLength: 14 }),
      fc.array(telling, { minLength: 1, maxLength: 6 }),
      async (movements, tellings) => {
        weeks += 1
        const startsOn = addDays('2020-01-06', 7 * weeks)
        const truth = movements.map((each) => lineOf(each, startsOn))
        const told = new Set<string>()
        for (const { form, from, length, seed } of tellings) {
          const covered = Array.from({ length }, (_, place) => addDays(startsOn, from + place))
          const lines = truth.filter(({ bookedOn }) => covered.includes(bookedOn))
          if (lines.length === 0) continue
          for (const { bookedOn } of lines) told.add(bookedOn)
          const bytes = fileIn(form, iban, shuffled(lines, seed))
          const file = { name: 'x', bytes, mapping: writtenCsvMapping, source: 'console' as const }
          await importStatement(app.office, app.actor('clerkZhytomyr'), file)
        }
        const rows = await app.office.db.reader('statement_lines').whereIn('booked_on', [...told])
        const stored = rows.map((row) =>
          wordsOf({
            bookedOn: row.booked_on,
            direction: row.direction,
            amount: Number(row.amount),
            documentNumber: row.document_number,
            partyIban: row.party_iban,
            purpose: row.purpose,
          }),
        )
        expect(stored.sort()).toEqual(
          truth
            .filter(({ bookedOn }) => told.has(bookedOn))
            .map(wordsOf)
            .sort(),
        )
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)
