import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collationKey } from '../db/collation-key.ts'
import { searchAlternatives, searchTextOf } from './search-text.ts'

/** What the search index does with the two: every word of one alternative stands in the text. */
const finds = (query: string, ...stored: string[]) =>
  searchAlternatives(query).some((words) =>
    words.every((word) => searchTextOf(...stored).includes(word.length < 3 ? ` ${word}` : word)),
  )

describe('search', () => {
  it('does not mind apostrophes, case and mixed-up letters', () => {
    expect(
      ['Дем’янчук', "дем'янчук", 'ДЕМʼЯНЧУК', 'демянчук'].every((typed) => finds(typed, 'Дем’янчук Ганна Іллівна')),
    ).toBe(true)
    expect(finds('Кирило', 'Кіріло')).toBe(true)
    expect(finds('Галаган Евген', 'Ґалаґан Євген')).toBe(true)
  })

  it('understands a query typed on the wrong keyboard layout', () => {
    expect(finds('Erhf]ytwm', 'Українець Іван Іванович')).toBe(true)
    expect(finds('Ufkf"fy', 'Галаєан')).toBe(true)
    expect(finds("Vfh'zyf", 'Марєяна')).toBe(true)
    expect(finds('щидшл', 'oblik@example.com')).toBe(true)
  })

  it('takes a Latin letter inside a Cyrillic word for its look-alike', () => {
    expect(finds('Iваненко', 'Іваненко')).toBe(true)
  })

  it('finds what was typed in look-alikes of the other alphabet throughout', () => {
    expect(finds('KOPOCTEH', 'м. Коростень')).toBe(true)
    expect(finds('62Z0123АВС', '62Z0123ABC4567')).toBe(true)
    expect(searchAlternatives('Київська 12 а')).toHaveLength(2)
    expect(searchAlternatives('petrenko')).toHaveLength(2)
  })

  it('takes the quotes and stars of old registers for the apostrophe inside a word', () => {
    expect(['Дем"янчук', 'Дем*янчук'].every((typed) => finds(typed, 'Дем’янчук Ганна Іллівна'))).toBe(true)
    expect(finds('"Нива"', 'СТ Нива')).toBe(true)
  })

  it('ignores the punctuation of numbers', () => {
    expect(finds('0101010101', '01-01/010/101')).toBe(true)
    expect(finds('01-01/010/101', '0101010101')).toBe(true)
    expect(finds('067 155 92 82', '+380671559282')).toBe(true)
    expect(['00380671559282', '00 380 67 155-92-82'].every((typed) => finds(typed, '+380671559282'))).toBe(true)
  })

  it('finds each part of a double name and of an address', () => {
    const stored = ['Нечуй-Левицький Іван', 'м. Житомир, вул. Київська, буд. 12-а, кв. 7']
    expect(
      ['левицький', 'Нечуй-Левицький', 'Київська 12а', 'ки', 'Житомир кв.7'].every((query) => finds(query, ...stored)),
    ).toBe(true)
    expect(['Київська 13', 'Київська 12 г'].some((query) => finds(query, ...stored))).toBe(false)
  })

  it('asks nothing for an empty query', () => {
    expect([...searchAlternatives(' '), ...searchAlternatives('’ -')]).toEqual([])
  })
})

describe('alphabetical order', () => {
  it('is that of the Ukrainian alphabet', () => {
    const names = [
      'Їжак',
      'Ґалаґан',
      'Єва',
      'Іваненко',
      'Яценко',
      'Гуменюк',
      'Дацюк',
      'Енко',
      'Жук',
      'Йосипенко',
      'Ильченко',
      'Щур',
      'Ющенко',
      'Ільченко',
    ]
    const sorted = [...names].sort((a, b) => (collationKey(a) < collationKey(b) ? -1 : 1))
    expect(sorted).toEqual([
      'Гуменюк',
      'Ґалаґан',
      'Дацюк',
      'Енко',
      'Єва',
      'Жук',
      'Ильченко',
      'Іваненко',
      'Ільченко',
      'Їжак',
      'Йосипенко',
      'Щур',
      'Ющенко',
      'Яценко',
    ])
  })

  it('agrees with the collation of Unicode for any Ukrainian words', () => {
    const unicode = new Intl.Collator('uk', { sensitivity: 'base' })
    const words = fc
      .array(fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'), { minLength: 1, maxLength: 8 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [keyA, keyB] = [collationKey(a), collationKey(b)]
        expect(keyA === keyB ? 0 : keyA < keyB ? -1 : 1).toBe(Math.sign(unicode.compare(a, b)))
      }),
      { numRuns: 1000 },
    )
  })

  it('does not mind case, apostrophes and quotation marks, and puts the shorter name first', () => {
    expect(collationKey('ДЕМ’ЯНЧУК')).toBe(collationKey('Демянчук'))
    expect(collationKey('Іван') < collationKey('Іван Петро')).toBe(true)
    expect(collationKey('Іван Яр') < collationKey('Іванна')).toBe(true)
    expect(collationKey(`${'я'.repeat(300)} ☂`)).toMatch(/^[0-9a-z]{200}$/)
  })
})
