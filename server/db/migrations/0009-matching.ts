import type { Knex } from 'knex'

/** What a bank line is compared with: open invoices: all, an account's, those of a sum. Most invoices are paid and not in it. */
export const up = async (trx: Knex): Promise<void> => {
  await trx.raw("create index invoices_open on invoices (id) where state = 'open'")
  await trx.raw("create index invoices_open_account on invoices (account_id) where state = 'open'")
  await trx.raw("create index invoices_open_total on invoices (total, id) where state = 'open'")
}
