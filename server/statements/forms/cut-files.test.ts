import { expect, test } from 'vitest'
import { Refusal } from '../../errors.ts'
import { ibanOf, inventLines, inventStatement } from '../../testing/invent-lines.ts'
import { writeStatement, writtenCsvMapping } from '../../testing/statement-files.ts'
import { statementForms } from '../parsed-statement.ts'
import { readStatement } from '../read-statement.ts'

const iban = ibanOf(322313, 26_007_233_566_001)
const statement = inventStatement(iban, inventLines(11, 4))
const whole = statementForms.flatMap((form) =>
  (['utf-8', 'windows-1251'] as const).map((encoding) => ({
    form,
    encoding,
    bytes: writeStatement(form, statement, { encoding }),
  })),
)

const outcome = (bytes: Uint8Array) => {
  try {
    return readStatement(bytes, writtenCsvMapping)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Without the white space that may stand at the end. */
const lengthOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').trimEnd().length

test.each(whole.filter(({ form }) => form !== 'csv'))(
  'a $form in $encoding cut at any byte is refused',
  ({ bytes }) => {
    for (let cut = 0; cut < lengthOf(bytes); cut++) {
      expect(outcome(bytes.subarray(0, cut)), `cut at ${cut}`).toMatch(/^(?:unknown_form|damaged_statement)$/)
    }
  },
)

test.each(whole.filter(({ form }) => form === 'csv'))(
  'a CSV in $encoding cut anywhere but behind a whole row is refused, by a mapping that knows its line end',
  ({ bytes }) => {
    const behindRows = new Set([...bytes.keys()].filter((at) => bytes[at] === 0x0a).flatMap((at) => [at, at + 1]))
    for (let cut = 0; cut < bytes.length; cut++) {
      if (behindRows.has(cut)) continue
      expect(outcome(bytes.subarray(0, cut)), `cut at ${cut}`).toMatch(/^(?:unknown_form|damaged_statement)$/)
    }
  },
)

test('a camt.053 that is cut names the line it ends on', () => {
  const text = writeStatement('camt053', statement).toString()
  const cut = text.slice(0, text.lastIndexOf('<Ntry>'))
  expect(() => readStatement(Buffer.from(cut))).toThrow(
    expect.objectContaining({ errors: { files: `Рядок ${cut.split('\n').length}: XML обірваний або пошкоджений.` } }),
  )
})

test.each(whole)('a $form in $encoding with a byte gone is refused or read, never a crash', ({ bytes }) => {
  for (let gone = 0; gone < bytes.length; gone += 7) {
    const less = Buffer.concat([bytes.subarray(0, gone), bytes.subarray(gone + 1)])
    expect(outcome(less)).toBeDefined()
  }
})

test.each(whole.filter(({ form }) => form === 'camt053' || form === 'client_bank'))(
  'a digit of a sum gone from $form in $encoding does not pass the balances',
  ({ bytes }) => {
    const text = bytes.toString('latin1')
    const sums = [...text.matchAll(/(?:\u0421\u0443\u043c\u043c\u0430|<Amt Ccy="UAH">|=)(\d+)(\d\.\d\d)(?=<|\r)/g)]
    expect(sums.length).toBeGreaterThan(3)
    for (const { index, 0: all } of sums) {
      const at = index + all.length - 4
      const less = Buffer.from(text.slice(0, at) + text.slice(at + 1), 'latin1')
      expect(outcome(less)).toBe('balance_mismatch')
    }
  },
)
