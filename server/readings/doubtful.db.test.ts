import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { whereDoubtful } from './doubtful-views.ts'
import { doubtfulBits } from './reading-flags.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

it.runIf(inject('template').engine === 'sqlite')('the doubtful are found by their own index', async () => {
  const { reader } = fresh.db
  const query = whereDoubtful(reader('readings').where('readings.state', 'new')).count({ count: '*' })
  const { sql, bindings } = query.toSQL().toNative()
  const plan: { detail: string }[] = await reader.raw(`explain query plan ${sql}`, bindings)
  expect(plan.map(({ detail }) => detail).join()).toContain('readings_doubtful')
})

it.runIf(inject('template').engine === 'postgres')('the index holds the bits that are doubtful today', async () => {
  const { rows } = await fresh.db.reader.raw("select indexdef from pg_indexes where indexname = 'readings_doubtful'")
  expect(rows[0].indexdef).toContain(`(flags & ${doubtfulBits})`)
})
