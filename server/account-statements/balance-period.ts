import type { StatementPeriod } from './account-statement-schema.ts'
import type { LedgerEntry } from './ledger-entries.ts'

/** An entry in its column, with what the consumer owes after it (below nothing: what is owed to them). Kopiykas. */
export interface BalancedEntry {
  on: string
  title: string
  detail: string
  charged: number | null
  paid: number | null
  balance: number
}

/** A period of the ledger: what was owed on its first morning and on its last evening, and all that made the difference. */
export interface BalancedPeriod {
  opening: number
  entries: BalancedEntry[]
  charged: number
  paid: number
  closing: number
}

/**
 * Where money sent back is written: an act keeps it on the debit side, as books do; a statement of charges takes it from
 * what was paid, as people reckon.
 */
export type RefundColumn = 'charged' | 'paid'

const effectOf = ({ kind, amount }: LedgerEntry): number => (kind === 'payment' ? -amount : amount)

const balanceAfter = (entries: readonly LedgerEntry[], opening: number): number =>
  entries.reduce((sum, entry) => sum + effectOf(entry), opening)

const columnsOf = ({ kind, amount }: LedgerEntry, refunds: RefundColumn): Pick<BalancedEntry, 'charged' | 'paid'> => {
  if (kind === 'payment') return { charged: null, paid: amount }
  if (kind === 'refund' && refunds === 'paid') return { charged: null, paid: -amount }
  return { charged: amount, paid: null }
}

/** Cuts a period out of the ledger (`entries` in order of date): opening + charged − paid = closing, to the kopiyka. */
export const balancePeriod = (
  entries: readonly LedgerEntry[],
  { from, to }: StatementPeriod,
  refunds: RefundColumn,
): BalancedPeriod => {
  const opening = balanceAfter(
    entries.filter(({ on }) => on < from),
    0,
  )
  let balance = opening
  const rows = entries
    .filter(({ on }) => on >= from && on <= to)
    .map((entry): BalancedEntry => {
      balance += effectOf(entry)
      const { on, title, detail } = entry
      return { on, title, detail, ...columnsOf(entry, refunds), balance }
    })
  return {
    opening,
    entries: rows,
    charged: rows.reduce((sum, { charged }) => sum + (charged ?? 0), 0),
    paid: rows.reduce((sum, { paid }) => sum + (paid ?? 0), 0),
    closing: balance,
  }
}
