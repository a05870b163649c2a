import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { type Alternative, createSearchIndex, putSearchText, rowsHolding } from './search-index.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await fresh.db.transaction(async (trx) => {
    await createSearchIndex(trx, 'things')
    await putSearchText(trx, 'things', 1, '^ вулиця київська 50 к')
    await putSearchText(trx, 'things', 2, '^ перемоги вулиця 50%')
  })
})
afterAll(() => fresh.drop())

const find = async (any: Alternative[], but: Alternative[] = []): Promise<number[]> => {
  const rows: { rowid: number }[] = await rowsHolding(fresh.db.reader, 'things', any, but).orderBy('rowid')
  return rows.map(({ rowid }) => rowid)
}
const all = (...parts: string[]): Alternative => ({ parts })

describe('the search index', () => {
  it('finds a word by its middle', async () => {
    expect(await find([all('ївськ')])).toEqual([1])
  })

  it('finds a text only where it holds every part of an alternative', async () => {
    expect(await find([all('вулиця', 'київ')])).toEqual([1])
    expect(await find([all('вулиця', 'перемоги')])).toEqual([2])
    expect(await find([all('київ', 'перемоги')])).toEqual([])
    expect(await find([all('київ'), all('перемоги')])).toEqual([1, 2])
  })

  it('looks for what it was not asked in what it found', async () => {
    expect(await find([{ parts: ['вулиця'], look: [' к'] }])).toEqual([1])
    expect(await find([{ parts: ['вулиця'], look: ['щ'] }])).toEqual([])
    expect(await find([{ parts: ['вулиця'], look: [' к'] }, all('перем')])).toEqual([1, 2])
  })

  it('leaves out what must not be held', async () => {
    expect(await find([all('вулиця')], [all('^ вул')])).toEqual([2])
    expect(await find([all('вулиця')], [{ parts: ['вулиця'], look: [' к'] }])).toEqual([2])
    expect(await find([{ parts: ['вулиця'], look: ['50'] }], [{ parts: ['вулиця'], look: [' к'] }])).toEqual([2])
    expect(await find([all('вулиця')], [all('ніде')])).toEqual([1, 2])
  })

  it('takes a percent sign and quotes for themselves', async () => {
    expect(await find([all('50%')])).toEqual([2])
    expect(await find([all('5%%')])).toEqual([])
    expect(await find([{ parts: ['вулиця'], look: ['5%%'] }])).toEqual([])
    expect(await find([all('50" OR "к')])).toEqual([])
  })

  it('finds nothing where nothing is asked', async () => {
    expect(await find([])).toEqual([])
  })

  it.runIf(inject('template').engine === 'postgres')('makes trigrams of Cyrillic on PostgreSQL', async () => {
    const { rows } = await fresh.db.reader.raw("select cardinality(show_trgm('їжак')) as trigrams")
    expect(rows).toEqual([{ trigrams: 5 }])
  })
})
