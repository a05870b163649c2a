import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, addressKeysLike } from './address-key.ts'
import { collationKey } from './collation-key.ts'
import { addressKeyByWords, collationKeyByWords } from './key-by-words.ts'

const sorted = (addresses: readonly string[]): string[] =>
  addresses.toSorted((one, other) => (addressKey(one) < addressKey(other) ? -1 : 1))
const street = (houses: readonly string[]): string[] => houses.map((house) => `м. Житомир, вул. Шевченка, ${house}`)

/** What LIKE does. */
const finds = (typed: string, address: string): boolean =>
  addressKeysLike(typed).some((pattern) =>
    new RegExp(`^${pattern.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'u').test(addressKey(address)),
  )

describe('addresses in order', () => {
  it('have houses by number, a house with a letter behind it, and flats by number', () => {
    const houses = ['1', '2', '9', '10', '10, кв. 2', '10, кв. 10', '10-А', '10-Б, кв. 1', '11', '100', '1001']
    expect(sorted(street(houses).toReversed())).toEqual(street(houses))
    const blocks = ['буд. 7, кв. 3', 'буд. 7, корп. 2, кв. 9', 'буд. 7, корп. 2, кв. 11', 'буд. 7, корп. 10', 'буд. 8']
    expect(sorted(street(blocks).toReversed())).toEqual(street(blocks))
  })

  it('are the same however a house is written', () => {
    const ways = ['буд. 10-А, кв. 5', '10-А, кв. 5', '10А кв.5', '10 а, 5', 'Будинок 10«А», квартира 05']
    expect(new Set(street(ways).map(addressKey)).size).toBe(1)
  })

  it('have streets by the alphabet, those with a number in their name too', () => {
    const streets = [
      'вул. 8 Березня, 3',
      'вул. 30-річчя Перемоги, 1',
      'вул. Ґонти, 4',
      'вул. Євгена, 1',
      'вул. Їжакова, 2',
    ]
    expect(sorted(streets.toReversed())).toEqual(streets)
    expect(sorted(['вул. Садова Верхня, 1', 'вул. Садова, 20', 'вул. Садова, 3'])).toEqual([
      'вул. Садова, 3',
      'вул. Садова, 20',
      'вул. Садова Верхня, 1',
    ])
  })

  it('count to the end of a long one', () => {
    const long = `Звягельський район, Ярунська сільська територіальна громада, с. Новоолександрівка, вул. Захисників України та
      Героїв Небесної Сотні, буд. 118-А, корп. 2`
    expect(addressKey(`${long}, кв. 4`) < addressKey(`${long}, кв. 34`)).toBe(true)
    expect(addressKey(`с. ${'я'.repeat(300)} ☂`)).toMatch(/^[0-9a-z]{400}$/)
  })
})

describe('an address typed', () => {
  const houses = street([
    'буд. 1',
    'буд. 1-А',
    'буд. 1, кв. 7',
    'буд. 10',
    'буд. 19, кв. 3',
    'буд. 2',
    'буд. 21, кв. 1',
  ])
  const foundBy = (typed: string): number[] => houses.flatMap((house, at) => (finds(typed, house) ? [at] : []))

  it('finds the house and those whose number begins so; with a comma behind it the house alone', () => {
    expect(foundBy('Шевченка 1')).toEqual([0, 1, 2, 3, 4])
    expect(foundBy('вул. шевченка, буд. 1')).toEqual([0, 1, 2, 3, 4])
    expect(foundBy('Шевченка 1,')).toEqual([0, 1, 2])
    expect(foundBy('Шевченка 2')).toEqual([5, 6])
    expect(foundBy('ШЕВЧЕНКА 1а')).toEqual([1])
    expect(foundBy('Шевченка 21 кв 1')).toEqual([6])
    expect(foundBy('Шевченка 7')).toEqual([])
    expect(foundBy('Шевченка 9')).toEqual([])
  })

  it('begins at any word, and leaves out what stands between words', () => {
    for (const typed of ['м. Житомир', 'вул шевченка, буд. ', 'Житомир, Шевч', 'житомир шевченка', 'вул Шев', 'Ш']) {
      expect(foundBy(typed)).toHaveLength(houses.length)
    }
    for (const typed of ['Шевченка Житомир', 'евченка', 'м. Коростень']) expect(foundBy(typed)).toEqual([])
    for (const typed of ['', ' ', ', .']) expect(addressKeysLike(typed)).toEqual([])
  })

  it('has no sign that LIKE would take for its own', () => {
    for (const pattern of addressKeysLike('100%_ \\ Садова_1')) expect(pattern).toMatch(/^[0-9a-z%]+(0_[0-9a-z]+)?%$/)
    expect(finds('Садова %', 'вул. Садова, 5')).toBe(false)
  })
})

it('a key put together from those of its words is the same', () => {
  const text = fc
    .array(fc.constantFrom(...' 01 27,.-/«»’"№абвґєїxб ', 'буд.', 'кв', ' 10-А', 'Садова'), { maxLength: 300 })
    .map((signs) => signs.join(''))
  const [names, addresses] = [collationKeyByWords(), addressKeyByWords()]
  fc.assert(
    fc.property(text, (each) => {
      expect([names(each), addresses(each)]).toEqual([collationKey(each), addressKey(each)])
    }),
    { numRuns: 500 },
  )
})
