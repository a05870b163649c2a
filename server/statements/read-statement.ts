import { Refusal } from '../errors.ts'
import { suggestMapping } from './csv-mapping.ts'
import type { CsvMapping } from './csv-mapping-schema.ts'
import { decodeText } from './forms/decode-text.ts'
import { readCamt } from './forms/read-camt.ts'
import { readClientBank } from './forms/read-client-bank.ts'
import { readCsv } from './forms/read-csv.ts'
import { readPrivatbank } from './forms/read-privatbank.ts'
import { damaged } from './forms/refuse-statement.ts'
import { type StatementDraft, settleStatement } from './forms/settle-statement.ts'
import type { ParsedStatement } from './parsed-statement.ts'

const mostBytes = 20 * 1024 * 1024

const mappingNeeded = (bytes: Uint8Array): Refusal =>
  new Refusal(
    'invalid',
    'csv_mapping_needed',
    'Це CSV. Покажіть один раз, що в якій колонці, і збережіть це для банку.',
    {
      extra: { ...suggestMapping(bytes) },
    },
  )

const readDraft = (bytes: Uint8Array, mapping?: CsvMapping): StatementDraft => {
  const { text } = decodeText(bytes)
  const start = /\S/.exec(text)?.[0]
  if (start === '<') return readCamt(text)
  if (start === '[' || start === '{') return readPrivatbank(text)
  if (/^\s*1CClientBankExchange\s/.test(text)) return readClientBank(text)
  if (mapping) return readCsv(text, mapping)
  throw mappingNeeded(bytes)
}

/**
 * Reads a bank statement whole, or refuses it whole; changes nothing. The form is told by the content, never by the name:
 * camt.053, PrivatBank «Автоклієнт», 1C client-bank, and any CSV by a `mapping` (ignored for the other forms). Amounts are
 * kopiykas, days are Kyiv days, only hryvnias are taken. Lines of zero money and movements not yet booked are left out.
 *
 * Refuses with 422 `unknown_form`, `damaged_statement`, `balance_mismatch` (`errors.files` names the place and the reason) and
 * `csv_mapping_needed` (`extra: { suggestion, columns, sample }`). Whose account it is, is not judged here. Domain §4.
 */
export const readStatement = (bytes: Uint8Array, mapping?: CsvMapping): ParsedStatement => {
  if (bytes.length > mostBytes) throw damaged('Файл більший за 20 МБ. Вивантажте виписку за коротший період.')
  return settleStatement(readDraft(bytes, mapping))
}
