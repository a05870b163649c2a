import type { Knex } from 'knex'
import { makeAppendOnly } from '../append-only.ts'

const states = [
  'sent',
  'accepted',
  'needs_clarification',
  'awaiting_confirmation',
  'awaiting_payment',
  'in_progress',
  'done',
  'withdrawn',
  'rejected',
  'expired',
  'not_performed',
]

const waitsForCase = `case
  when state in ('sent', 'accepted') then 'office'
  when state in ('needs_clarification', 'awaiting_confirmation') then 'consumer'
  when state = 'awaiting_payment' then 'money'
  when state = 'in_progress' then 'crew'
  when state = 'done' then 'done'
  else 'refused' end`

/** Sealed files, service orders with their history, notes, attachments and documents. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.schema.createTable('files', (t) => {
    t.increments('id')
    /** SHA-256 of the sealed bytes, hex: the name under which they lie on disk. */
    t.string('stored_as', 64).notNullable().unique()
    /** SHA-256 of the open bytes, hex: what an issued document is frozen by. */
    t.string('sha256', 64).notNullable()
    t.integer('size').notNullable()
    t.string('media_type').notNullable()
    t.string('name').notNullable()
    t.text('wrapped_key').notNullable()
    t.integer('consumer_id').references('consumers.id')
    t.string('created_at').notNullable()
  })
  await trx.schema.createTable('number_series', (t) => {
    t.string('series').notNullable()
    t.integer('year').notNullable()
    t.integer('next').notNullable()
    t.primary(['series', 'year'])
  })
  await trx.schema.createTable('orders', (t) => {
    t.increments('id')
    t.integer('number').notNullable().unique()
    t.string('registration_number').unique()
    t.integer('account_id').notNullable().references('accounts.id')
    t.integer('district_id').notNullable().references('districts.id')
    t.integer('consumer_id').notNullable().references('consumers.id')
    t.integer('service_id').notNullable().references('services.id')
    t.string('channel').notNullable().checkIn(['gateway', 'phone', 'paper'])
    t.string('state').notNullable().checkIn(states)
    /** Whom the order waits for: the queue's tabs read it in due order straight from an index. */
    t.specificType('waits_for', `text generated always as (${waitsForCase}) stored`)
    t.integer('version').notNullable().defaultTo(0)
    t.string('ordered_at').notNullable()
    t.string('ordered_on', 10).notNullable()
    t.string('phone').notNullable()
    t.string('email')
    t.integer('distance_km')
    t.text('note').notNullable().defaultTo('')
    t.boolean('disconnected_for_debt').notNullable().defaultTo(false)
    t.string('consent_text_version').notNullable()
    t.string('consent_at').notNullable()
    /** Exactly what the consumer sent, sealed with the consumer's key; never changed. */
    t.text('submission_sealed').notNullable()
    t.integer('assignee_id').references('staff.id')
    t.integer('claimed_by').references('staff.id')
    t.string('claimed_until')
    t.integer('answer_term').notNullable()
    t.integer('answer_used').notNullable().defaultTo(0)
    t.string('answer_since', 10)
    t.integer('works_term').notNullable()
    t.integer('works_used').notNullable().defaultTo(0)
    t.string('works_since', 10)
    /** The day by which whoever is waited for must have acted; far in the future where nobody is. */
    t.string('due_on', 10).notNullable()
    /** The day whose catalogue price the order keeps: set when the contract or invoice fixes the price. */
    t.string('priced_on', 10)
    t.integer('net')
    t.integer('vat')
    t.integer('total')
    t.string('invoice_uploaded_on', 10)
    t.string('funds_received_on', 10)
    t.string('planned_on', 10)
    t.string('crew')
    t.integer('failed_visits').notNullable().defaultTo(0)
    t.string('done_on', 10)
    t.text('worker_reply')
    t.text('reason')
    t.text('clarification')
    t.text('result')
    t.index(['district_id', 'waits_for', 'due_on', 'id'], 'orders_queue')
    t.index(['waits_for', 'due_on', 'id'], 'orders_company_queue')
    t.index(['district_id', 'state', 'due_on', 'id'], 'orders_state_queue')
    t.index(['state', 'due_on', 'id'], 'orders_company_state_queue')
    t.index(['district_id', 'due_on', 'id'], 'orders_district_due')
    t.index(['due_on', 'id'], 'orders_due')
    t.index(['account_id'])
    t.index(['phone'])
    t.index(['planned_on', 'district_id'])
    t.index(['assignee_id', 'state'])
  })
  await trx.schema.createTable('order_history', (t) => {
    t.increments('id')
    t.integer('order_id').notNullable().references('orders.id')
    t.string('event').notNullable()
    t.string('from_state')
    t.string('state').notNullable()
    t.string('at').notNullable()
    t.string('actor_kind').notNullable()
    t.integer('actor_id')
    t.string('by').notNullable()
    t.text('comment').notNullable().defaultTo('')
    t.index(['order_id', 'id'])
  })
  await makeAppendOnly(trx, 'order_history')
  await trx.schema.createTable('order_notes', (t) => {
    t.increments('id')
    t.integer('order_id').notNullable().references('orders.id')
    t.string('at').notNullable()
    t.integer('staff_id').references('staff.id')
    t.string('by').notNullable()
    t.text('text').notNullable()
    t.index(['order_id', 'id'])
  })
  await makeAppendOnly(trx, 'order_notes')
  await trx.schema.createTable('order_attachments', (t) => {
    t.increments('id')
    t.integer('order_id').notNullable().references('orders.id')
    t.integer('file_id').notNullable().references('files.id')
    t.string('kind').notNullable()
    t.string('added_at').notNullable()
    t.string('added_by').notNullable()
    t.index(['order_id', 'id'])
  })
}
