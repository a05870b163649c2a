import type { Knex } from 'knex'
import { dropAppendOnly, makeAppendOnly } from '../append-only.ts'
import { guardStatementLines } from '../guard-ledger.ts'
import { keepLineSums } from '../keep-line-sums.ts'

/** Closed months, bank statements with their lines, what became of each line, and money sent back. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('closed_months', (t) => {
    /** `YYYY-MM`. */
    t.string('month', 7).primary()
    t.string('closed_at').notNullable()
    t.integer('closed_by').references('staff.id')
    t.string('closed_by_name').notNullable()
  })
  await trx.schema.createTable('statements', (t) => {
    t.increments('id')
    t.string('form').notNullable().checkIn(['camt053', 'privatbank', 'client_bank', 'csv'])
    t.integer('file_id').notNullable().references('files.id')
    /** SHA-256 of the file as it came, before it was sealed. */
    t.string('file_hash', 64).notNullable().unique()
    t.string('name').notNullable()
    t.string('iban', 29).notNullable()
    t.string('starts_on', 10).notNullable()
    t.string('ends_on', 10).notNullable()
    t.bigInteger('opening')
    t.bigInteger('closing')
    t.bigInteger('credits').notNullable()
    t.bigInteger('debits').notNullable()
    t.integer('lines').notNullable()
    t.integer('added').notNullable()
    t.integer('repeated').notNullable()
    t.string('source').notNullable().checkIn(['console', 'folder'])
    t.string('imported_at').notNullable()
    t.integer('imported_by').references('staff.id')
    t.string('imported_by_name').notNullable()
    t.index(['ends_on', 'id'])
  })
  await makeAppendOnly(trx, 'statements')
  await trx.schema.createTable('statement_lines', (t) => {
    t.increments('id')
    t.integer('statement_id').notNullable().references('statements.id')
    t.string('direction').notNullable().checkIn(['credit', 'debit'])
    t.string('booked_on', 10).notNullable()
    /** Kopiykas, positive for both directions. */
    t.bigInteger('amount').notNullable()
    /** The other side: who paid a credit, who received a debit. */
    t.string('party').notNullable()
    /** РНОКПП or ЄДРПОУ: sealed (architecture §6), and the keyed index by which codes are compared. */
    t.text('party_code_sealed')
    t.string('party_code_index', 64)
    t.string('party_iban')
    t.string('document_number').notNullable()
    t.text('purpose').notNullable()
    /** What the payment QR brought back; our invoice number. */
    t.string('reference')
    t.string('content_key', 64).notNullable()
    t.integer('occurrence').notNullable()
    t.check('amount > 0', undefined, 'statement_lines_positive')
    t.unique(['content_key', 'occurrence'])
    t.index(['statement_id', 'id'])
    t.index(['booked_on', 'id'])
  })
  await makeAppendOnly(trx, 'statement_lines')
  await trx.schema.createTable('statement_line_bank_ids', (t) => {
    t.string('form').notNullable()
    t.string('bank_id').notNullable()
    t.integer('line_id').notNullable().references('statement_lines.id')
    t.primary(['form', 'bank_id'])
    t.unique(['line_id', 'form'])
  })
  /** Lines that nobody has looked at yet: the office posts what it can by itself. */
  await trx.schema.createTable('statement_line_queue', (t) => {
    t.integer('line_id').primary().references('statement_lines.id')
  })
  await trx.schema.createTable('statement_line_notes', (t) => {
    t.increments('id')
    t.integer('line_id').notNullable().references('statement_lines.id')
    t.text('note').notNullable()
    t.string('noted_at').notNullable()
    t.integer('noted_by').references('staff.id')
    t.string('noted_by_name').notNullable()
    t.index(['line_id'])
  })
  await makeAppendOnly(trx, 'statement_line_notes')
  await trx.schema.createTable('statement_line_marks', (t) => {
    t.increments('id')
    t.integer('line_id').notNullable().references('statement_lines.id')
    /** Kopiykas that are not ours; a mark taken back is its amount negated. */
    t.bigInteger('amount').notNullable()
    t.integer('reverses_id').unique().references('statement_line_marks.id')
    t.text('note').notNullable()
    t.string('posted_on', 10).notNullable()
    t.string('marked_at').notNullable()
    t.integer('marked_by').references('staff.id')
    t.string('marked_by_name').notNullable()
    t.check(
      '(amount > 0 and reverses_id is null) or (amount < 0 and reverses_id is not null)',
      undefined,
      'statement_line_marks_sign',
    )
    t.index(['line_id'])
  })
  await makeAppendOnly(trx, 'statement_line_marks')
  await trx.schema.createTable('statement_mappings', (t) => {
    t.increments('id')
    t.string('bank').notNullable().unique()
    t.text('mapping').notNullable()
    t.integer('version').notNullable().defaultTo(0)
  })

  await dropAppendOnly(trx, 'payments')
  // By hand: on SQLite Knex would rebuild the table under the view that reads it.
  // The bank line that brought the money; none where it was recorded by hand.
  await trx.raw('alter table payments add column line_id integer references statement_lines (id)')
  // The accounting day: `paid_on`, or, for a closed month, the day of the dated correction.
  await trx.raw("alter table payments add column posted_on varchar(10) not null default ''")
  await trx.schema.alterTable('payments', (t) => {
    t.index(['line_id'])
    t.index(['posted_on'])
  })
  await trx.raw('update payments set posted_on = paid_on')
  await makeAppendOnly(trx, 'payments')

  await trx.schema.createTable('refund_lists', (t) => {
    t.increments('id')
    t.string('number').notNullable().unique()
    t.bigInteger('total').notNullable()
    t.integer('refunds').notNullable()
    t.string('made_at').notNullable()
    t.integer('made_by').references('staff.id')
    t.string('made_by_name').notNullable()
  })
  await makeAppendOnly(trx, 'refund_lists')
  await trx.schema.createTable('refunds_now', (t) => {
    t.increments('id')
    t.integer('order_id').notNullable().references('orders.id')
    t.integer('invoice_id').notNullable().references('invoices.id')
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('amount').notNullable()
    t.string('cause').notNullable().checkIn(['withdrawn', 'not_performed', 'expired', 'overpaid'])
    t.string('state').notNullable().checkIn(['due', 'proposed', 'approved', 'ordered', 'paid', 'cancelled'])
    t.string('due_since', 10).notNullable()
    t.string('payee')
    t.string('payee_iban', 29)
    t.string('payee_code')
    t.text('purpose')
    t.text('reason')
    t.string('proposed_at')
    t.integer('proposed_by').references('staff.id')
    t.string('proposed_by_name')
    t.string('approved_at')
    t.integer('approved_by').references('staff.id')
    t.string('approved_by_name')
    t.integer('list_id').references('refund_lists.id')
    t.integer('version').notNullable().defaultTo(0)
    t.check('amount > 0', undefined, 'refunds_positive_sum')
    t.check('approved_by is null or approved_by <> proposed_by', undefined, 'refunds_two_persons')
  })
  const kept = 'id, order_id, invoice_id, district_id, amount, cause, state, due_since, version'
  await trx.raw(`insert into refunds_now (${kept}) select ${kept} from refunds order by id`)
  await trx.schema.dropTable('refunds')
  await trx.schema.renameTable('refunds_now', 'refunds')
  await trx.schema.alterTable('refunds', (t) => {
    t.index(['order_id'])
    t.index(['invoice_id'])
    t.index(['district_id', 'state', 'id'])
  })
  if (trx.client.config.client === 'pg') {
    await trx.raw(
      "select setval(pg_get_serial_sequence('refunds', 'id'), (select coalesce(max(id), 0) + 1 from refunds), false)",
    )
  }
  await trx.schema.createTable('payouts', (t) => {
    t.increments('id')
    t.integer('refund_id').notNullable().references('refunds.id')
    t.integer('line_id').notNullable().references('statement_lines.id')
    /** Kopiykas that left the bank for this refund; an undone payout is its amount negated. */
    t.bigInteger('amount').notNullable()
    t.integer('reverses_id').unique().references('payouts.id')
    t.string('posted_on', 10).notNullable()
    t.string('recorded_at').notNullable()
    t.integer('recorded_by').references('staff.id')
    t.string('recorded_by_name').notNullable()
    t.check(
      '(amount > 0 and reverses_id is null) or (amount < 0 and reverses_id is not null)',
      undefined,
      'payouts_sign',
    )
    t.index(['refund_id'])
    t.index(['line_id'])
  })
  await makeAppendOnly(trx, 'payouts')
  await trx.raw(`create view statement_line_balances as
    select l.id as line_id, l.statement_id, l.direction, l.booked_on, l.amount,
      coalesce((select sum(p.amount) from payments p where p.line_id = l.id), 0)
        + coalesce((select sum(o.amount) from payouts o where o.line_id = l.id), 0) as allocated,
      coalesce((select sum(m.amount) from statement_line_marks m where m.line_id = l.id), 0) as not_ours
    from statement_lines l`)
  await guardStatementLines(trx)
  await keepLineSums(trx)
}
