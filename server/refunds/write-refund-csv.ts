import type { Transfer } from './refund-list-views.ts'
import { markedPurpose } from './refund-marks.ts'

type Cell = string | null

const dangerous = /^[=+\-@\t|%]/

/** A text that a spreadsheet would take for a formula gets an apostrophe in front; quotes and semicolons are wrapped. */
const cellOf = (cell: Cell): string => {
  const text = (cell ?? '').replaceAll(/[\r\n\t]+/g, ' ')
  const harmless = dangerous.test(text) ? `'${text}` : text
  return /[";]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** `1234,50`: with a comma, as Ukrainian client-banks and Excel with Ukrainian settings read it. */
const hryvnias = (kopiykas: number): string => (kopiykas / 100).toFixed(2).replace('.', ',')

const heading = ['№ документа', 'IBAN отримувача', 'Отримувач', 'Код отримувача', 'Сума', 'Валюта', 'Призначення']

/**
 * A payment list as CSV for a client-bank that takes no XML: UTF-8 with a byte order mark, semicolons, CRLF, so that
 * Excel shows it in columns too. The number of a document is its refund's. The same list gives the same bytes.
 */
export const writeRefundCsv = (transfers: readonly Transfer[]): Buffer => {
  const rows = transfers.map((transfer): Cell[] => [
    String(transfer.refundId),
    transfer.payeeIban,
    transfer.payee,
    transfer.payeeCode,
    hryvnias(transfer.amount),
    'UAH',
    markedPurpose(transfer.refundId, transfer.purpose),
  ])
  return Buffer.from(`\uFEFF${[heading, ...rows].map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`, 'utf8')
}
