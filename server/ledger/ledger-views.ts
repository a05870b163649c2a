import type { Knex } from 'knex'

/** One side of the ledger, kopiykas: what moved through the bank and what is known of it. */
export interface LedgerSide {
  bank: number
  allocated: number
  unmatched: number
  notOurs: number
}

/** The ledger's equation (issue 3 C): bank = allocated + unmatched + not ours, for money that came and money that left. */
export interface Ledger extends LedgerSide {
  debits: LedgerSide
  /** Whether it holds for both sides, to the kopiyka, and no line is counted for more than it is. */
  holds: boolean
}

// Each term is summed from where it is written: the bank's from its lines, what is known from the entries, and what is
// not from the sums kept beside each line. If one of the three were wrong, the equation would not hold.
const equation = `select
  (select coalesce(sum(amount), 0) from statement_lines where direction = 'credit') as bank,
  (select coalesce(sum(amount), 0) from statement_lines where direction = 'debit') as bank_debits,
  (select coalesce(sum(amount), 0) from payments where line_id is not null) as allocated,
  (select coalesce(sum(amount), 0) from payouts) as allocated_debits,
  (select coalesce(sum(m.amount), 0) from statement_line_marks m join statement_lines l on l.id = m.line_id
    where l.direction = 'credit') as not_ours,
  (select coalesce(sum(m.amount), 0) from statement_line_marks m join statement_lines l on l.id = m.line_id
    where l.direction = 'debit') as not_ours_debits,
  (select coalesce(sum(amount - allocated - not_ours), 0) from statement_line_sums
    where state in ('unmatched', 'partly') and direction = 'credit') as unmatched,
  (select coalesce(sum(amount - allocated - not_ours), 0) from statement_line_sums
    where state in ('unmatched', 'partly') and direction = 'debit') as unmatched_debits,
  (select count(*) from statement_line_sums
    where state in ('unmatched', 'partly') and allocated + not_ours not between 0 and amount - 1) as broken`

const balanced = ({ bank, allocated, unmatched, notOurs }: LedgerSide): boolean =>
  bank === allocated + unmatched + notOurs

/** The whole company's equation, read in one statement, so that no entry comes between its terms. */
export const readLedger = async (knex: Knex): Promise<Ledger> => {
  const row = await knex
    .select('*')
    .from(knex.raw(`(${equation}) as ledger`))
    .first()
  const side = (of: '' | '_debits'): LedgerSide => ({
    bank: Number(row[`bank${of}`]),
    allocated: Number(row[`allocated${of}`]),
    unmatched: Number(row[`unmatched${of}`]),
    notOurs: Number(row[`not_ours${of}`]),
  })
  const [credits, debits] = [side(''), side('_debits')]
  return { ...credits, debits, holds: balanced(credits) && balanced(debits) && Number(row.broken) === 0 }
}
