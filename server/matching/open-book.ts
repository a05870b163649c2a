import { nameWords } from './compare-names.ts'
import { owedOf } from './judge-invoice.ts'
import type { KnownInvoice, LineToMatch } from './line-to-match.ts'

/** All open invoices by what a line without any number may tell: the sum, the payer's name, the payer's code. */
export interface OpenBook {
  bySum: Map<number, KnownInvoice[]>
  byWord: Map<string, KnownInvoice[]>
  byCode: Map<string, KnownInvoice[]>
}

const mostOfEach = 30

const add = <K>(map: Map<K, KnownInvoice[]>, key: K, invoice: KnownInvoice): void => {
  const list = map.get(key)
  if (!list) map.set(key, [invoice])
  else if (list.at(-1) !== invoice) list.push(invoice)
}

/** The word by which a person is looked up: the first, that is the surname. */
const headWord = (name: string): string => nameWords(name)[0] ?? ''

export const emptyBook = (): OpenBook => ({ bySum: new Map(), byWord: new Map(), byCode: new Map() })

/** Puts open invoices into the book; one batch of lines reads it many times. */
export const addToBook = (book: OpenBook, invoices: readonly KnownInvoice[]): void => {
  for (const invoice of invoices) {
    add(book.bySum, owedOf(invoice), invoice)
    for (const word of new Set([headWord(invoice.payer), headWord(invoice.consumer)])) add(book.byWord, word, invoice)
    if (invoice.payerCodeIndex !== null) add(book.byCode, invoice.payerCodeIndex, invoice)
  }
}

/** Of many invoices of one surname those that owe the line's sum first, then the latest. */
const some = (invoices: readonly KnownInvoice[] | undefined, sum: number): readonly KnownInvoice[] => {
  if (!invoices || invoices.length <= mostOfEach) return invoices ?? []
  return [...invoices.filter((invoice) => owedOf(invoice) === sum).slice(-mostOfEach), ...invoices.slice(-mostOfEach)]
}

/** The open invoices that a line's sum, party or the party's code may mean. */
export const pickFromBook = (book: OpenBook, line: LineToMatch, partyWords: readonly string[]): KnownInvoice[] => {
  const byName = partyWords.filter((word) => word.length > 1).flatMap((word) => some(book.byWord.get(word), line.left))
  const byCode = line.partyCodeIndex === null ? [] : (book.byCode.get(line.partyCodeIndex) ?? [])
  return [...byCode, ...byName, ...(book.bySum.get(line.left) ?? []).slice(-mostOfEach)]
}
