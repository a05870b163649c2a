import type { Knex } from 'knex'

const entries = ['payments', 'payouts', 'statement_line_marks'] as const

/** What may be counted against a line: payments against money that came, payouts against money that left, marks for both. */
const directionOf = { payments: 'credit', payouts: 'debit', statement_line_marks: null } as const

const counted = (line: string): string =>
  `(select allocated + not_ours from statement_line_balances where line_id = ${line})`

const overdrawn = (line: string): string =>
  `${counted(line)} not between 0 and (select amount from statement_lines where id = ${line})`

const wrongWay = (table: (typeof entries)[number], line: string): string => {
  const direction = directionOf[table]
  return direction ? `(select direction from statement_lines where id = ${line}) <> '${direction}'` : 'false'
}

const closed = 'exists (select 1 from closed_months where month = substr(new.posted_on, 1, 7))'

/**
 * Makes the database itself keep the ledger's two laws (domain §4): of a bank line never more than its amount and never
 * less than nothing is counted, so that bank = allocated + unmatched + not ours always holds; and nothing is posted into a
 * closed month. Breaches abort with `line_overdrawn`, `line_direction`, `closed_month`.
 */
export const guardStatementLines = async (knex: Knex): Promise<void> => {
  for (const table of entries) {
    if (knex.client.config.client === 'pg') await guardPostgres(knex, table)
    else await guardSqlite(knex, table)
  }
}

const guardSqlite = async (knex: Knex, table: (typeof entries)[number]): Promise<void> => {
  await knex.raw(`create trigger ${table}_ledger after insert on ${table} begin
    select raise(abort, 'closed_month') where ${closed} or new.posted_on = '';
    select raise(abort, 'line_direction') where new.line_id is not null and ${wrongWay(table, 'new.line_id')};
    select raise(abort, 'line_overdrawn') where new.line_id is not null and ${overdrawn('new.line_id')};
  end`)
}

/** Several processes write: the line's row and the closing of months are held until the transaction ends. */
const guardPostgres = async (knex: Knex, table: (typeof entries)[number]): Promise<void> => {
  await knex.raw(`create function ${table}_ledger() returns trigger language plpgsql as $$ begin
    lock table closed_months in share mode;
    if ${closed} or new.posted_on = '' then raise exception 'closed_month'; end if;
    if new.line_id is not null then
      perform 1 from statement_lines where id = new.line_id for no key update;
      if ${wrongWay(table, 'new.line_id')} then raise exception 'line_direction'; end if;
      if ${overdrawn('new.line_id')} then raise exception 'line_overdrawn'; end if;
    end if;
    return null;
  end $$`)
  await knex.raw(
    `create trigger ${table}_ledger after insert on ${table} for each row execute function ${table}_ledger()`,
  )
}
