import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const accounts = () => fresh.db.reader('accounts').orderBy('id').select('id', 'number', 'address')

it('a query aside gives what the reader gives, values bound, what was committed a moment ago included', async () => {
  const [first] = await accounts()
  await fresh.db.transaction((trx) => trx('accounts').where('id', first.id).update({ address: 'щойно змінена' }))
  expect(await fresh.db.aside(accounts())).toEqual(await accounts())
  const found = await fresh.db.aside(fresh.db.reader('accounts').where('address', 'щойно змінена').select('number'))
  expect(found).toEqual([{ number: first.number }])
})

it('several at once come back each with its own rows; a wrong one fails alone', async () => {
  const numbered = (number: number) => fresh.db.reader.select(fresh.db.reader.raw(`${number} as "it"`))
  const wrong = fresh.db.reader('accounts').select('no_such_column')
  const asked = [numbered(1), numbered(2), wrong, numbered(3)].map((query) => fresh.db.aside(query))
  const answers = await Promise.allSettled(asked)
  expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
    [{ it: 1 }],
    [{ it: 2 }],
    'failed',
    [{ it: 3 }],
  ])
})

it.runIf(inject('template').engine === 'sqlite')('nothing can be written aside', async () => {
  const write = fresh.db.reader('settings').insert({ key: 'aside', value: '1' }).returning('key')
  await expect(fresh.db.aside(write)).rejects.toThrow('readonly')
})
