import type { Knex } from 'knex'
import { makeAppendOnly } from '../append-only.ts'

/** Issued documents, contracts, invoices, the payments against them, and refunds due. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('documents', (t) => {
    t.increments('id')
    t.string('kind').notNullable()
    t.string('number').notNullable()
    t.string('title').notNullable()
    t.integer('order_id').references('orders.id')
    t.integer('account_id').notNullable().references('accounts.id')
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('file_id').notNullable().references('files.id')
    t.string('issued_on', 10).notNullable()
    t.string('template_code').notNullable()
    t.integer('template_version').notNullable()
    t.string('withdrawn_on', 10)
    t.unique(['kind', 'number'])
    t.index(['order_id', 'id'])
    t.index(['district_id', 'id'])
    t.index(['account_id'])
  })
  await trx.schema.createTable('contracts', (t) => {
    t.increments('id')
    t.string('number').notNullable().unique()
    t.integer('order_id').notNullable().references('orders.id')
    t.integer('account_id').notNullable().references('accounts.id')
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('document_id').notNullable().references('documents.id')
    t.string('state').notNullable().checkIn(['offered', 'joined', 'withdrawn'])
    t.string('issued_on', 10).notNullable()
    t.string('joined_on', 10)
    t.integer('net').notNullable()
    t.integer('vat').notNullable()
    t.integer('total').notNullable()
    t.integer('version').notNullable().defaultTo(0)
    t.index(['order_id'])
    t.index(['district_id', 'id'])
  })
  await trx.schema.createTable('invoices', (t) => {
    t.increments('id')
    t.string('number').notNullable().unique()
    t.integer('order_id').notNullable().references('orders.id')
    t.integer('account_id').notNullable().references('accounts.id')
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('document_id').notNullable().references('documents.id')
    t.string('state').notNullable().checkIn(['open', 'paid', 'void'])
    t.string('issued_on', 10).notNullable()
    t.string('due_on', 10).notNullable()
    t.string('payer').notNullable()
    t.text('lines').notNullable()
    t.integer('net').notNullable()
    t.integer('vat').notNullable()
    t.integer('total').notNullable()
    t.text('qr_payload').notNullable()
    t.text('void_reason')
    t.integer('version').notNullable().defaultTo(0)
    t.check('total = net + vat and net >= 0 and vat >= 0', undefined, 'invoices_sum')
    t.index(['order_id'])
    t.index(['district_id', 'id'])
    t.index(['state', 'due_on'])
  })
  await trx.schema.createTable('payments', (t) => {
    t.increments('id')
    t.string('kind').notNullable().checkIn(['receipt', 'reversal'])
    t.integer('invoice_id').notNullable().references('invoices.id')
    t.integer('district_id').notNullable().references('districts.id')
    /** Kopiykas: receipts are positive, a reversal is its receipt's amount negated. */
    t.integer('amount').notNullable()
    t.string('paid_on', 10).notNullable()
    t.string('payer').notNullable()
    t.string('document_number').notNullable()
    t.integer('reverses_id').unique().references('payments.id')
    t.text('reason')
    t.string('recorded_at').notNullable()
    t.integer('recorded_by').references('staff.id')
    t.string('recorded_by_name').notNullable()
    t.check(
      "(kind = 'receipt' and amount > 0 and reverses_id is null) or (kind = 'reversal' and amount < 0 and reverses_id is not null)",
      undefined,
      'payments_sign',
    )
    t.index(['invoice_id'])
    t.index(['district_id', 'id'])
  })
  await makeAppendOnly(trx, 'payments')
  await trx.raw(`create view invoice_balances as
    select i.id as invoice_id, i.order_id,
      coalesce((select sum(p.amount) from payments p where p.invoice_id = i.id), 0) as paid,
      (select max(p.paid_on) from payments p where p.invoice_id = i.id and p.kind = 'receipt'
        and not exists (select 1 from payments r where r.reverses_id = p.id)) as funds_on
    from invoices i`)
  await trx.schema.createTable('refunds', (t) => {
    t.increments('id')
    t.integer('order_id').notNullable().references('orders.id')
    t.integer('invoice_id').notNullable().references('invoices.id')
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('amount').notNullable()
    t.string('cause').notNullable().checkIn(['withdrawn', 'not_performed', 'overpaid'])
    t.string('state').notNullable().checkIn(['due', 'cancelled'])
    t.string('due_since', 10).notNullable()
    t.integer('version').notNullable().defaultTo(0)
    t.check('amount > 0', undefined, 'refunds_positive')
    t.index(['order_id'])
    t.index(['district_id', 'state', 'id'])
  })
}
