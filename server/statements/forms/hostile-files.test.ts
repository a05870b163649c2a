import { expect, test } from 'vitest'
import { ibanOf, inventLines, inventStatement } from '../../testing/invent-lines.ts'
import { writeStatement, writtenCsvMapping } from '../../testing/statement-files.ts'
import { readStatement } from '../read-statement.ts'

const iban = ibanOf(322313, 26_007_233_566_001)
const million = 1_000_000
const camt = writeStatement('camt053', inventStatement(iban, inventLines(5, 2))).toString()
const client = writeStatement('client_bank', inventStatement(iban, inventLines(5, 2))).toString()
const csv = writeStatement('csv', inventStatement(iban, inventLines(5, 2))).toString()

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${camt.slice(camt.indexOf('<Document'))}`

test.each([
  ['entities that multiply', bomb, 'damaged_statement'],
  ['an entity of the file’s own', camt.replace('<Nm>', '<Nm>&xxe;'), 'damaged_statement'],
  ['deep XML', '<a>'.repeat(million), 'damaged_statement'],
  ['deep XML that closes', '<a>'.repeat(50_000) + '</a>'.repeat(50_000), 'damaged_statement'],
  ['a million attributes', `<Document ${'a="1" '.repeat(million)}/>`, 'damaged_statement'],
  ['a comment without an end', `<Document><!-- ${'<!-- '.repeat(million)}`, 'damaged_statement'],
  ['two roots', camt + camt.slice(camt.indexOf('<Document')), 'damaged_statement'],
  ['a prototype for a name', '<__proto__><constructor>1</constructor></__proto__>', 'damaged_statement'],
  ['deep JSON', '['.repeat(5 * million), 'damaged_statement'],
  ['deep JSON that closes', '['.repeat(million) + ']'.repeat(million), 'damaged_statement'],
  ['JSON with a prototype', '{"__proto__":{"transactions":[]}}', 'unknown_form'],
  ['NULs', 'а\0б', 'unknown_form'],
  ['UTF-16', '\ufeff<Document/>', 'unknown_form'],
  ['spaces', ' '.repeat(5 * million), 'damaged_statement'],
  ['line ends', `1CClientBankExchange${'\n'.repeat(5 * million)}`, 'damaged_statement'],
  [
    'a 1C value of megabytes',
    client.replace('НазначениеПлатежа=', `НазначениеПлатежа=${'а'.repeat(million)}`),
    'damaged_statement',
  ],
  [
    'a 1C value in a million lines',
    client.replace('НазначениеПлатежа=', `НазначениеПлатежа=${'а\n'.repeat(million)}`),
    'damaged_statement',
  ],
  ['a quote that nobody closes', `${csv}"${'а;'.repeat(million)}`, 'damaged_statement'],
  [
    'a cell of a megabyte',
    csv
      .replace('Комісія', 'а'.repeat(million))
      .replace('Оплата', 'а'.repeat(million))
      .replace('Сплата', 'а'.repeat(million))
      .replace('За поза', 'а'.repeat(million)),
    'damaged_statement',
  ],
  ['a million columns', csv.replace(/;/, ';'.repeat(million)), 'damaged_statement'],
])('%s are refused, and soon', { timeout: 15_000 }, (name, text, code) => {
  const bytes = name === 'UTF-16' ? Buffer.from(text, 'utf16le') : Buffer.from(text)
  expect(() => readStatement(bytes, writtenCsvMapping)).toThrow(expect.objectContaining({ code }))
})

test('half a surrogate written as an entity does not come through', () => {
  const read = () => readStatement(Buffer.from(camt.replace('<Ustrd>', '<Ustrd>&#xD83D;')))
  expect(read().lines[0]?.purpose).not.toMatch(/\p{Cs}/u)
})

test('more than 20 MB and more than 200 000 lines are refused', { timeout: 60_000 }, () => {
  expect(() => readStatement(Buffer.alloc(20 * 1024 * 1024 + 1, 0x20))).toThrow(
    expect.objectContaining({ errors: { files: expect.stringContaining('більший за 20 МБ') } }),
  )
  const money = { kind: 'signed' as const, amount: 1 }
  const others = { party: null, partyCode: null, partyIban: null, documentNumber: null, reference: null, bankId: null }
  const columns = { bookedOn: 0, money, ...others, purpose: 2, currency: null, ownIban: { iban } }
  const read = (rows: number) =>
    readStatement(Buffer.from(`Дата;Сума;Що\n${'20.11.2026;1,00;а\n'.repeat(rows)}`), {
      ...writtenCsvMapping,
      ...columns,
    })
  expect(() => read(200_001)).toThrow(
    expect.objectContaining({ errors: { files: expect.stringContaining('понад 200000 рядків') } }),
  )
  expect(read(200_000).lines).toHaveLength(200_000)
})

test('UTF-8 with a spoilt sign is not taken for windows-1251', () => {
  const bytes = Buffer.from(csv)
  const at = bytes.indexOf(Buffer.from('Рахунок')) + 1
  expect(() =>
    readStatement(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]), writtenCsvMapping),
  ).toThrow(expect.objectContaining({ errors: { files: expect.stringContaining('UTF-8') } }))
})
