import type { Knex } from 'knex'

/** The orders in which accounts are listed, each by a key and then by id. */
const keyOf = { id: "''", number: 'number_digits', address: 'address_key', consumer: 'name_key' } as const

/** An order of the account list that is kept counted. */
export type CountedOrder = keyof typeof keyOf

const orders = Object.entries(keyOf)

/** A block grows to twice this and is cut in two: few enough to sum them all, short enough to skip a whole one. */
const half = 1_500

/** In each order there are the blocks of the company (0) and those of each REM. */
const scopes = (row: string): string[] => ['0', `${row}.district_id`]

const nameNow = "coalesce((select name_key from consumers where id = new.consumer_id), '')"

/** A changed row's key in an order: its consumer's name as it is now, for the row itself is told of it only here. */
const keyIn = (row: 'old' | 'new', key: string): string => {
  if (key === "''") return key
  return row === 'new' && key === 'name_key' ? nameNow : `${row}.${key}`
}

const change = (row: 'old' | 'new', order: string, key: string, scope: string): string => `
  insert into account_blocks (list, district_id, from_key, from_id, n)
    values ('${order}', ${scope}, '', 0, 0) on conflict do nothing;
  update account_blocks set n = n ${row === 'new' ? '+' : '-'} 1
    where (list, district_id, from_key, from_id) = (select list, district_id, from_key, from_id from account_blocks
      where list = '${order}' and district_id = ${scope} and (from_key, from_id) <= (${keyIn(row, key)}, ${row}.id)
      order by from_key desc, from_id desc limit 1);`

const counted = (row: 'old' | 'new'): string =>
  orders.flatMap(([order, key]) => scopes(row).map((scope) => change(row, order, key, scope))).join('')

const named = `update accounts set name_key = ${nameNow} where id = new.id and name_key <> ${nameNow};`

/** Cuts the block that has grown to its double before the row in its middle. */
const cut = (order: string, key: string, ofDistrict: boolean): string => {
  const own = ofDistrict ? 'a.district_id = new.district_id and' : ''
  const [from, sorted] =
    key === "''"
      ? ['a.id >= new.from_id', 'a.id']
      : [`(a.${key}, a.id) >= (new.from_key, new.from_id)`, `a.${key}, a.id`]
  return `insert into account_blocks (list, district_id, from_key, from_id, n)
      select '${order}', new.district_id, ${key === "''" ? key : `m.${key}`}, m.id, new.n - ${half} from accounts m
      where m.id = (select a.id from accounts a where ${own} ${from} order by ${sorted} limit 1 offset ${half});
    update account_blocks set n = ${half} where list = new.list and district_id = new.district_id
      and from_key = new.from_key and from_id = new.from_id;`
}

const keep = async (knex: Knex): Promise<void> => {
  await knex.raw(`create trigger account_blocks_put after insert on accounts begin ${named} ${counted('new')} end`)
  await knex.raw(`create trigger account_blocks_taken after delete on accounts begin ${counted('old')} end`)
  // An account without a name is one that `account_blocks_put` is about to name and count.
  await knex.raw(`create trigger account_blocks_moved
    after update of id, number_digits, district_id, address_key, consumer_id, name_key on accounts
    when old.name_key <> '' begin ${named} ${counted('old')} ${counted('new')} end`)
  await knex.raw(`create trigger consumers_name_changed after update of name_key on consumers begin
    update accounts set name_key = new.name_key where consumer_id = new.id; end`)
  for (const [order, key] of orders) {
    for (const ofDistrict of [false, true]) {
      await knex.raw(`create trigger account_blocks_cut_${order}_${ofDistrict ? 'district' : 'company'}
        after update of n on account_blocks
        when new.n >= ${2 * half} and new.list = '${order}' and new.district_id ${ofDistrict ? '<>' : '='} 0
        begin ${cut(order, key, ofDistrict)} end`)
    }
  }
}

/** The statements that count all accounts into the blocks of one order anew: its keys were written past the triggers. */
export const countBlocksOf = (order: CountedOrder): readonly string[] => {
  const key = keyOf[order]
  const sorted = key === "''" ? 'id' : `${key}, id`
  const counts = ['', 'partition by district_id'].map(
    (parted) => `insert into account_blocks (list, district_id, from_key, from_id, n)
      select '${order}', ${parted ? 'district_id' : '0'}, case when place = 0 then '' else key end,
        case when place = 0 then 0 else id end, min(${half}, total - place)
      from (select id, district_id, ${key} as key,
          row_number() over (${parted} order by ${sorted}) - 1 as place, count(*) over (${parted}) as total from accounts)
      where place % ${half} = 0`,
  )
  return [`delete from account_blocks where list = '${order}'`, ...counts]
}

/** The same for all orders: for a file whose accounts were put in past the triggers. */
export const countAccountBlocks: readonly string[] = (['id', 'number', 'address', 'consumer'] as const).flatMap(
  countBlocksOf,
)

/**
 * Keeps, on SQLite, how many accounts lie in each stretch of each order of their list, counted by the database itself
 * with every change: a page at any place is then found by summing some hundred counts instead of skipping all accounts
 * before it, and the totals need no counting. PostgreSQL skips and counts in a process of its own.
 */
export const keepAccountBlocks = async (knex: Knex): Promise<void> => {
  if (knex.client.config.client === 'pg') return
  await knex.raw(`create table account_blocks (
    list text not null, district_id integer not null, from_key text not null, from_id integer not null,
    n integer not null check (n >= 0), primary key (list, district_id, from_key, from_id)) without rowid`)
  for (const statement of countAccountBlocks) await knex.raw(statement)
  await keep(knex)
}
