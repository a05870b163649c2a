import type { Knex } from 'knex'

/** What an invoice tells beyond its sums: who else pays, the discount, the rate, and which invoice it stands for. */
export const up = async (trx: Knex): Promise<void> => {
  // By hand: on SQLite Knex would rebuild the table under the view that reads it.
  // ЄДРПОУ or РНОКПП of a payer who is not the consumer: sealed (architecture §6), and the keyed index it is found by.
  await trx.raw('alter table invoices add column payer_code_sealed text')
  await trx.raw('alter table invoices add column payer_code_index varchar(64)')
  // Kopiykas, VAT included: how much less is to be paid than the catalogue asks.
  await trx.raw('alter table invoices add column discount integer not null default 0 check (discount >= 0)')
  await trx.raw('alter table invoices add column discount_reason text')
  // In percent, as it was charged; an act repeats it.
  await trx.raw('alter table invoices add column vat_percent integer not null default 0')
  // The void invoice in whose place this one was issued.
  await trx.raw('alter table invoices add column replaces_id integer references invoices (id)')
  await trx.schema.alterTable('invoices', (t) => {
    t.unique(['replaces_id'])
    t.index(['payer_code_index'])
    t.index(['issued_on', 'id'])
  })
  await trx.raw('update invoices set vat_percent = cast(round(100.0 * vat / net) as integer) where net > 0')
  await trx.schema.alterTable('documents', (t) => {
    t.index(['issued_on', 'id'])
    t.index(['kind', 'id'])
  })
}
