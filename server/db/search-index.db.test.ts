import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { createSearchIndex, findBySearchText, putSearchText } from './search-index.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await fresh.db.transaction(async (trx) => {
    await createSearchIndex(trx, 'streets_search')
    await putSearchText(trx, 'streets_search', 1, ' вулиця київська')
    await putSearchText(trx, 'streets_search', 2, ' площа перемоги 50%')
  })
})
afterAll(() => fresh.drop())

const find = (...words: string[]) => findBySearchText(fresh.db.reader, 'streets_search', [words], 10)

describe('the search index', () => {
  it('finds a word by its middle', async () => {
    expect(await find('ївськ')).toEqual([1])
  })

  it('finds a text only where it holds every word', async () => {
    expect(await find('вулиця', 'київ')).toEqual([1])
    expect(await find('вулиця', 'перемоги')).toEqual([])
  })

  it('takes two signs or one for the start of a word', async () => {
    expect(await find('пе')).toEqual([2])
    expect(await find('ре')).toEqual([])
    expect(await find('к')).toEqual([1])
  })

  it('takes a percent sign for itself', async () => {
    expect(await find('50%')).toEqual([2])
    expect(await find('5%%')).toEqual([])
  })

  it.runIf(inject('template').engine === 'postgres')('makes trigrams of Cyrillic on PostgreSQL', async () => {
    const { rows } = await fresh.db.reader.raw("select cardinality(show_trgm('їжак')) as trigrams")
    expect(rows).toEqual([{ trigrams: 5 }])
  })
})
