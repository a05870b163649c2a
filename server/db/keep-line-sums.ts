import type { Knex } from 'knex'

const entries = ['payments', 'payouts', 'statement_line_marks'] as const

const balance = 'statement_line_balances'

/** What became of a line, by its sums. */
const state = `case when b.allocated + b.not_ours = 0 then 'unmatched' when b.allocated + b.not_ours < b.amount then 'partly'
  when b.allocated = 0 then 'not_ours' else 'matched' end`

const beginning = `insert into statement_line_sums (line_id, direction, booked_on, amount, allocated, not_ours, state)
  values (new.id, new.direction, new.booked_on, new.amount, 0, 0, 'unmatched');`

const summed = `update statement_line_sums set
  allocated = (select b.allocated from ${balance} b where b.line_id = new.line_id),
  not_ours = (select b.not_ours from ${balance} b where b.line_id = new.line_id),
  state = (select ${state} from ${balance} b where b.line_id = new.line_id)
  where line_id = new.line_id;`

/**
 * Keeps each bank line's sums and state beside it, summed anew from its entries by the database itself whenever one is
 * added: so the unmatched lines of a few hundred thousand are found and counted without summing the payments of them all.
 * The entries stay the truth; the ledger's equation compares the two.
 */
export const keepLineSums = async (knex: Knex): Promise<void> => {
  await knex.schema.createTable('statement_line_sums', (t) => {
    t.integer('line_id').primary().references('statement_lines.id')
    t.string('direction').notNullable()
    t.string('booked_on', 10).notNullable()
    t.bigInteger('amount').notNullable()
    t.bigInteger('allocated').notNullable()
    t.bigInteger('not_ours').notNullable()
    t.string('state').notNullable().checkIn(['unmatched', 'partly', 'matched', 'not_ours'])
    t.index(['state', 'booked_on', 'line_id', 'direction'], 'statement_line_sums_state')
    t.index(['booked_on', 'direction', 'amount', 'allocated', 'not_ours'], 'statement_line_sums_day')
  })
  await knex.raw(`insert into statement_line_sums (line_id, direction, booked_on, amount, allocated, not_ours, state)
    select b.line_id, b.direction, b.booked_on, b.amount, b.allocated, b.not_ours, ${state} from ${balance} b`)
  await knex.schema.alterTable('statement_lines', (t) => {
    t.index(['direction', 'amount'], 'statement_lines_money')
  })
  await knex.schema.alterTable('payments', (t) => {
    // Whose REM a settled line is: read without looking the payments up.
    t.index(['district_id', 'line_id', 'invoice_id', 'amount'], 'payments_lines_of_district')
  })
  await keep(knex, 'statement_lines', beginning, 'true')
  for (const table of entries) await keep(knex, table, summed, 'new.line_id is not null')
}

const keep = async (knex: Knex, table: string, deed: string, when: string): Promise<void> => {
  const name = `${table}_sums`
  if (knex.client.config.client !== 'pg') {
    await knex.raw(`create trigger ${name} after insert on ${table} when ${when} begin ${deed} end`)
    return
  }
  // By name after the guard `…_ledger`, which holds the line: the sums then are of all that is committed.
  await knex.raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${deed} return null; end $$`)
  await knex.raw(
    `create trigger ${name} after insert on ${table} for each row when (${when}) execute function ${name}()`,
  )
}
