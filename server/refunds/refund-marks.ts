import type { DebitLine } from './debit-line.ts'

/** What ISO 20022 calls the end-to-end reference: comes back with the debit line. Latin, since banks pass nothing else on. */
export const endToEndId = (refundId: number): string => `OBLIK-R-${refundId}`

/** How a refund is named in the words of a payment. */
const refundMark = (refundId: number): string => `ПОВ-${refundId}`

/** What the bank is told of a refund: its purpose with its mark, by which the debit line is known again. */
export const markedPurpose = (refundId: number, purpose: string): string => `${purpose}, ${refundMark(refundId)}`

/** `РП-2026-000001`: the number of a payment list. */
export const refundListNumber = (year: number, number: number): string =>
  `РП-${year}-${String(number).padStart(6, '0')}`

// О and В may have been typed in Latin. Nothing may touch the number: half of another code names nobody.
const mark = /(?<![\p{L}\p{N}])(?:OBLIK-R|П[ОO][ВB])\s?[-–—]\s?(\d{1,9})(?![\p{L}\p{N}])/giu
const list = /(?<![\p{L}\p{N}])[РP]П\s?[-–—]\s?(\d{4})\s?[-–—]\s?(\d{6})(?![\p{L}\p{N}])/giu
const invoice = /(?<![\p{L}\p{N}-])(\d{4}-\d{6})(?![\p{L}\p{N}-])/gu

const wordsOf = ({ reference, purpose }: DebitLine): string => `${reference ?? ''}\n${purpose}`

/** What a debit line names: refunds by reference or mark, payment lists and invoices by number. */
export interface Named {
  refundIds: number[]
  lists: string[]
  invoices: string[]
}

const distinct = <T>(found: readonly T[]): T[] => [...new Set(found)]

/** Reads the names out of a line's reference and purpose. */
export const namedBy = (line: DebitLine): Named => {
  const words = wordsOf(line)
  return {
    refundIds: distinct([...words.matchAll(mark)].map(([, id]) => Number(id))),
    lists: distinct([...words.matchAll(list)].map(([, year = '', number = '']) => `РП-${year}-${number}`)),
    invoices: distinct([...words.matchAll(invoice)].map(([, number = '']) => number)),
  }
}
