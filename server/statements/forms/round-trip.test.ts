import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ibanOf, inventLines, inventStatement } from '../../testing/invent-lines.ts'
import { writeStatement, writtenCsvMapping } from '../../testing/statement-files.ts'
import { type ParsedLine, type StatementForm, statementForms } from '../parsed-statement.ts'
import { readStatement } from '../read-statement.ts'

const iban = ibanOf(322313, 26_007_233_566_001)
const encodings = ['utf-8', 'utf-8-bom', 'windows-1251'] as const

const signs = [...'абвгґдеєжиіїйклмнопрстуфхцчшщьюя АБВІЇЄҐ 0123456789 abcXYZ№«»’"\'&<>;,|=/\\-–—%()[]{}€']
const text = (most: number) =>
  fc.string({ unit: fc.constantFrom(...signs), maxLength: most }).map((each) => each.replace(/ +/g, ' ').trim())

const line = fc.record({
  direction: fc.constantFrom('credit' as const, 'debit' as const),
  bookedOn: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  amount: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9_999_999_999_999 })),
  party: text(60),
  partyCode: fc.option(fc.integer({ min: 10_000_000, max: 9_999_999_999 }).map(String)),
  partyIban: fc.option(fc.integer({ min: 1, max: 1e13 }).map((account) => ibanOf(305299, account))),
  documentNumber: text(12),
  purpose: text(420),
  reference: fc.option(text(29).map((each) => `2026-${each}`)),
})
const lines = fc
  .array(line, { minLength: 1, maxLength: 12 })
  .map((drawn): ParsedLine[] => drawn.map((each, index) => ({ ...each, place: index + 1, bankId: `T${index}` })))

/** What a form cannot hold comes back as null; the place is that in the file. */
const heldBy = (form: StatementForm, { place: _, ...each }: ParsedLine) => ({
  ...each,
  reference: form === 'camt053' || form === 'csv' ? each.reference : null,
  bankId: form === 'client_bank' ? null : each.bankId,
})
const withoutPlace = ({ place: _, ...each }: ParsedLine) => each

const forms = statementForms.flatMap((form) => encodings.map((encoding) => ({ form, encoding })))

test.each(forms)('what is written as $form in $encoding is read back, word for word', ({ form, encoding }) => {
  fc.assert(
    fc.property(lines, fc.integer({ min: -1e10, max: 1e12 }), (drawn, opening) => {
      const statement = inventStatement(iban, drawn, opening)
      const read = readStatement(writeStatement(form, statement, { encoding }), writtenCsvMapping)
      const balanced = form === 'camt053' || form === 'client_bank'
      expect(read).toMatchObject({
        form,
        iban,
        startsOn: statement.startsOn,
        endsOn: statement.endsOn,
        opening: balanced ? opening : null,
        closing: balanced ? statement.closing : null,
      })
      expect(read.lines.map(withoutPlace)).toEqual(drawn.map((each) => heldBy(form, each)))
    }),
    { numRuns: 60 },
  )
})

test.each(statementForms)('a shuffled %s holds the same lines and the same balances', (form) => {
  const invented = inventLines(7, 40)
  const keyOf = (each: ParsedLine) => JSON.stringify(withoutPlace(each))
  const straight = readStatement(writeStatement(form, inventStatement(iban, invented)), writtenCsvMapping)
  fc.assert(
    fc.property(fc.shuffledSubarray(invented, { minLength: invented.length }), (shuffled) => {
      const read = readStatement(writeStatement(form, inventStatement(iban, shuffled)), writtenCsvMapping)
      expect(read.lines.map(keyOf).toSorted()).toEqual(straight.lines.map(keyOf).toSorted())
      expect({ ...read, lines: [] }).toEqual({ ...straight, lines: [] })
    }),
    { numRuns: 20 },
  )
})

test('ampersands that look like entities are written and read as what they are', () => {
  const [line] = inventLines(1, 1)
  const purposes = ['А&Б;В', '&amp;', '&lt;b&gt;', '&#1086;', '&&;;', 'R&D; 5 < 6']
  const lines = purposes.flatMap((purpose, index) => (line ? [{ ...line, purpose, bankId: `T${index}` }] : []))
  for (const form of statementForms) {
    const read = readStatement(writeStatement(form, inventStatement(iban, lines)), writtenCsvMapping)
    expect(read.lines.map(({ purpose }) => purpose)).toEqual(purposes)
  }
})

test('the same seed invents the same lines, another seed others, and no two share the bank’s id', () => {
  expect(inventLines(1, 50)).toEqual(inventLines(1, 50))
  expect(inventLines(1, 50)).not.toEqual(inventLines(2, 50))
  expect(new Set(inventLines(1, 2_000).map(({ bankId }) => bankId)).size).toBe(2_000)
})
