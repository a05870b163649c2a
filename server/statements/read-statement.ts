import type { CsvMapping } from './csv-mapping-schema.ts'
import { decodeText } from './forms/decode-text.ts'
import { readCamt } from './forms/read-camt.ts'
import { readPrivatbank } from './forms/read-privatbank.ts'
import { damaged, unknownForm } from './forms/refuse-statement.ts'
import { settleStatement } from './forms/settle-statement.ts'
import type { ParsedStatement } from './parsed-statement.ts'

const mostBytes = 20 * 1024 * 1024

/**
 * Reads a bank statement whole, or refuses it whole; changes nothing. The form is told by the content, never by the name:
 * camt.053, PrivatBank «Автоклієнт», 1C client-bank, and any CSV by a `mapping` (ignored for the other forms). Amounts are
 * kopiykas, days are Kyiv days, only hryvnias are taken. Lines of zero money and movements not yet booked are left out.
 *
 * Refuses with 422 `unknown_form`, `damaged_statement`, `balance_mismatch` (`errors.files` names the place and the reason) and
 * `csv_mapping_needed` (`extra: { suggestion, columns, sample }`). Whose account it is, is not judged here. Domain §4.
 */
export const readStatement = (bytes: Uint8Array, _mapping?: CsvMapping): ParsedStatement => {
  if (bytes.length > mostBytes) throw damaged('Файл більший за 20 МБ. Вивантажте виписку за коротший період.')
  const { text } = decodeText(bytes)
  const start = /\S/.exec(text)?.[0]
  if (start === '<') return settleStatement(readCamt(text))
  if (start === '[' || start === '{') return settleStatement(readPrivatbank(text))
  throw unknownForm('У файлі немає нічого, що буває у виписках.')
}
