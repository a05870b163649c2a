import type { Knex } from 'knex'

const nameOf = (account: string): string => `(select name_key from consumers where id = ${account}.consumer_id)`

const keepPostgres = async (knex: Knex): Promise<void> => {
  await knex.raw(`create function accounts_name() returns trigger language plpgsql as $$ begin
    new.name_key := ${nameOf('new')}; return new; end $$`)
  await knex.raw(`create trigger accounts_name before insert or update of consumer_id on accounts
    for each row execute function accounts_name()`)
  await knex.raw(`create function consumers_name() returns trigger language plpgsql as $$ begin
    update accounts set name_key = new.name_key where consumer_id = new.id; return null; end $$`)
  await knex.raw(`create trigger consumers_name after update of name_key on consumers
    for each row execute function consumers_name()`)
}

/**
 * Keeps the consumer's sorting key beside each account, put there by the database itself: a list of all accounts by
 * consumer is then read from one index, where a join would sort them all for each page. On SQLite the triggers of the
 * account blocks do it, which count by that key.
 */
export const keepNameKey = async (knex: Knex): Promise<void> => {
  // By hand: on SQLite Knex would rebuild the table under the triggers.
  await knex.raw("alter table accounts add column name_key varchar(255) not null default ''")
  await knex.raw(`update accounts set name_key = ${nameOf('accounts')}`)
  await knex.schema.alterTable('accounts', (t) => {
    t.index(['name_key', 'id'])
    t.index(['district_id', 'name_key', 'id'])
  })
  if (knex.client.config.client === 'pg') await keepPostgres(knex)
}
