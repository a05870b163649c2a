import type { Keys } from './keys-of-clues.ts'
import type { KnownInvoice } from './line-to-match.ts'

/** Invoices loaded for one line or for many, to be picked by what each line names. */
export interface InvoicePool {
  byNumber: Map<string, KnownInvoice>
  byOrder: Map<number, KnownInvoice[]>
  byAccount: Map<string, KnownInvoice[]>
}

export const emptyPool = (): InvoicePool => ({ byNumber: new Map(), byOrder: new Map(), byAccount: new Map() })

const addTo = <K>(map: Map<K, KnownInvoice[]>, key: K, invoice: KnownInvoice): void => {
  const list = map.get(key)
  if (list) list.push(invoice)
  else map.set(key, [invoice])
}

/** Adds invoices that the pool does not have yet. */
export const fillPool = (pool: InvoicePool, invoices: readonly KnownInvoice[]): void => {
  for (const invoice of invoices) {
    if (pool.byNumber.has(invoice.number)) continue
    pool.byNumber.set(invoice.number, invoice)
    addTo(pool.byOrder, invoice.orderNumber, invoice)
    addTo(pool.byAccount, invoice.account, invoice)
  }
}

/** The invoices of the pool that some keys name; none for no keys. */
export const pickFrom = (pool: InvoicePool, keys: Partial<Keys> = {}): KnownInvoice[] => [
  ...(keys.numbers ?? []).flatMap((number) => pool.byNumber.get(number) ?? []),
  ...(keys.orders ?? []).flatMap((order) => pool.byOrder.get(order) ?? []),
  ...(keys.accounts ?? []).flatMap((account) => pool.byAccount.get(account) ?? []),
]
