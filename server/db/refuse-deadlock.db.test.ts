import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const gate = () => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

it.runIf(inject('template').engine === 'postgres')(
  'of two changes that wait for each other one is carried out, and the other is refused and undone',
  async () => {
    await fresh.db.transaction((trx) => trx('settings').insert(['a', 'b'].map((key) => ({ key, value: '0' }))))
    const [first, second] = [gate(), gate()]
    const change = (keys: readonly string[], mine: typeof first, theirs: typeof first, value: string) =>
      fresh.db.transaction(async (trx) => {
        for (const key of keys) {
          await trx('settings').where({ key }).update({ value })
          mine.open()
          await theirs.opened
        }
      })
    const all = await Promise.allSettled([
      change(['a', 'b'], first, second, '1'),
      change(['b', 'a'], second, first, '2'),
    ])
    expect(all.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const won = all[0]?.status === 'fulfilled' ? '1' : '2'
    expect(all.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', code: 'try_again' },
    })
    expect(await fresh.db.reader('settings').whereIn('key', ['a', 'b']).pluck('value')).toEqual([won, won])
  },
)
