import type { Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createRandom } from '../../seeds/random.ts'
import { seedScaleOrders } from '../../seeds/scale/orders.ts'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { type PersonaName, personas } from '../testing/personas.ts'
import { testNow, testSeal } from '../testing/test-template.ts'
import { frozenClock } from '../time/clock.ts'
import { listAccounts } from './account-list-views.ts'

let fresh: FreshDatabase
let knex: Knex
let staff: Awaited<ReturnType<typeof personas>>

// Enough for blocks to be cut in two, of the company and of the largest REM.
const size = { accounts: 3_300, orders: 5 }

/** Accounts are moved, renamed and given up, one by one and many at once. */
const stir = async (trx: Knex.Transaction): Promise<void> => {
  const random = createRandom(4307)
  // Житомирський grows by all the others, and its blocks are cut as the company's are.
  await trx('accounts').where('id', '>', 60).update({ district_id: 1 })
  const some = () => random.between(50, size.accounts)
  for (let time = 0; time < 60; time += 1) {
    await trx('accounts')
      .where('id', some())
      .update({ address_key: `0${random.below(9)}${random.below(99)}` })
    await trx('accounts')
      .where('id', some())
      .update({ district_id: random.between(1, 19) })
    await trx('consumers')
      .where('id', some())
      .update({ name_key: `1a${random.below(999)}` })
    await trx('accounts')
      .where('id', some())
      .update({ consumer_id: some(), district_id: random.between(1, 4) })
  }
  await trx('accounts').whereBetween('id', [400, 900]).update({ district_id: 2, address_key: '0z' })
  const free = trx('accounts').whereBetween('id', [1_000, 1_300]).whereNotIn('id', trx('orders').select('account_id'))
  await trx('meters')
    .whereIn('metering_point_id', trx('metering_points').whereBetween('account_id', [1_000, 1_300]).select('id'))
    .delete()
  await trx('metering_points').whereBetween('account_id', [1_000, 1_300]).delete()
  await free.delete()
}

beforeAll(async () => {
  fresh = await freshDatabase()
  knex = fresh.db.reader
  staff = await personas(fresh.db)
  await seedScaleOrders({ db: fresh.db, clock: frozenClock(testNow), seal: testSeal }, size)
  await fresh.db.transaction(stir)
})
afterAll(() => fresh.drop())

const keys: Record<string, string[]> = {
  id: ['accounts.id'],
  number: ['accounts.number_digits', 'accounts.id'],
  address: ['accounts.address_key', 'accounts.id'],
  consumer: ['consumers.name_key', 'accounts.id'],
  district: ['districts.name_key', 'accounts.id'],
}

const plainIds = async (field: string, direction: 'asc' | 'desc', districtId: number | null): Promise<number[]> => {
  const query = knex('accounts')
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .join('districts', 'districts.id', 'accounts.district_id')
  if (districtId !== null) query.where('accounts.district_id', districtId)
  for (const column of keys[field] ?? []) query.orderBy(column, direction)
  return (await query.select('accounts.id')).map(({ id }) => id)
}

describe.each(Object.keys(keys))('the list of accounts by %s', (field) => {
  it.each([
    ['asc', 'operator', null, null],
    ['desc', 'operator', null, null],
    ['asc', 'operator', 2, 2],
    ['desc', 'clerkZhytomyr', null, 1],
  ] as const)('%s for %s has the pages of a plain order', async (direction, persona: PersonaName, filter, district) => {
    const all = await plainIds(field, direction, district)
    const conditions = filter === null ? [] : [{ field: 'districtId', operator: 'in' as const, values: [filter] }]
    for (const offset of [
      0,
      1,
      24,
      1_499,
      1_500,
      1_501,
      all.length - 26,
      all.length - 25,
      all.length - 1,
      all.length,
      9_999,
    ]) {
      const page = { sort: { field, direction }, offset: Math.max(0, offset), limit: 25, conditions, q: null }
      const { rows, total } = await listAccounts(knex, staff[persona], page)
      expect(total).toBe(all.length)
      expect(rows.map(({ id }) => id)).toEqual(all.slice(page.offset, page.offset + 25))
    }
  })
})

it('several REMs at once, and a search in any order, have the pages of a plain order too', async () => {
  const districts = [{ field: 'districtId', operator: 'in' as const, values: [2, 3] }]
  const asked = {
    offset: 30,
    limit: 25,
    conditions: districts,
    q: null,
    sort: { field: 'consumer', direction: 'asc' as const },
  }
  const wanted = await knex('accounts').whereIn('district_id', [2, 3]).orderBy(['name_key', 'id']).select('id')
  const { rows, total } = await listAccounts(knex, staff.operator, asked)
  expect(total).toBe(wanted.length)
  expect(rows.map(({ id }) => id)).toEqual(wanted.slice(30, 55).map(({ id }) => id))
  const searched = { ...asked, offset: 0, limit: 1_000, q: 'шевчук' }
  const found = await listAccounts(knex, staff.operator, searched)
  const best = await listAccounts(knex, staff.operator, { ...searched, sort: null })
  expect(found.total).toBeGreaterThan(5)
  expect(best.rows.map(({ id }) => id).toSorted()).toEqual(found.rows.map(({ id }) => id).toSorted())
  expect(best.total).toBe(found.total)
})

it.runIf(inject('template').engine === 'sqlite')(
  'the kept blocks hold what they say, and none has grown out of size',
  async () => {
    const blocks: { list: string; district_id: number; n: number }[] = await knex('account_blocks').select('*')
    const counts = new Map(
      (
        await knex('accounts')
          .groupBy('district_id')
          .select('district_id', { n: knex.raw('count(*)') })
      ).map(({ district_id, n }) => [district_id, n]),
    )
    counts.set(
      0,
      [...counts.values()].reduce((sum, n) => sum + n, 0),
    )
    for (const list of ['id', 'number', 'address', 'consumer']) {
      for (const [district, count] of counts) {
        const own = blocks.filter((block) => block.list === list && block.district_id === district)
        expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(count)
      }
    }
    expect(Math.max(...blocks.map(({ n }) => n))).toBeLessThan(3_000)
    const blocksOf = (district: number) =>
      blocks.filter(({ list, district_id }) => list === 'address' && district_id === district)
    expect([blocksOf(0).length, blocksOf(1).length]).toEqual([2, 2])
  },
)
