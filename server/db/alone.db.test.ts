import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

it('a database is migrated and filled by one process at a time; the others wait', async () => {
  const seen: string[] = []
  const open = (name: string) =>
    fresh.db.alone(async () => {
      seen.push(name)
      await pause(30)
      await fresh.db.transaction((trx) => trx('districts').first('id'))
      seen.push(name)
    })
  await Promise.all(['one', 'two', 'three'].map(open))
  const [first, second, third] = [seen.slice(0, 2), seen.slice(2, 4), seen.slice(4)]
  for (const pair of [first, second, third]) expect(new Set(pair).size).toBe(1)
  expect(seen).toHaveLength(6)
})

it('and one that fails lets the next in', async () => {
  await expect(fresh.db.alone(() => Promise.reject(new Error('the power went')))).rejects.toThrow('the power went')
  expect(await fresh.db.alone(async () => 'in')).toBe('in')
})
