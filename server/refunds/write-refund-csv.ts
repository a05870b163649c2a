import { csvFile } from '../xlsx/csv.ts'
import type { Transfer } from './refund-list-views.ts'
import { markedPurpose } from './refund-marks.ts'

/** A client-bank reads a line as one payment: what would break it becomes a space. */
const onOneLine = (text: string | null): string | null => text?.replaceAll(/[\r\n\t]+/g, ' ') ?? null

/** `1234,50`: with a comma, as Ukrainian client-banks and Excel with Ukrainian settings read it. */
const hryvnias = (kopiykas: number): string => (kopiykas / 100).toFixed(2).replace('.', ',')

const heading = ['№ документа', 'IBAN отримувача', 'Отримувач', 'Код отримувача', 'Сума', 'Валюта', 'Призначення']

/**
 * A payment list as CSV for a client-bank that takes no XML: UTF-8 with a byte order mark, semicolons, CRLF, so that
 * Excel shows it in columns too. The number of a document is its refund's. The same list gives the same bytes.
 */
export const writeRefundCsv = (transfers: readonly Transfer[]): Buffer => {
  const rows = transfers.map((transfer) => [
    String(transfer.refundId),
    transfer.payeeIban,
    transfer.payee,
    transfer.payeeCode,
    hryvnias(transfer.amount),
    'UAH',
    markedPurpose(transfer.refundId, transfer.purpose),
  ])
  return Buffer.from(csvFile([heading, ...rows.map((row) => row.map(onOneLine))]), 'utf8')
}
