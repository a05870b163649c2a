import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords, plural } from './amount-in-words.ts'

test.each([
  [123_450, 'Одна тисяча двісті тридцять чотири гривні 50 копійок'],
  [0, 'Нуль гривень 00 копійок'],
  [1, 'Нуль гривень 01 копійка'],
  [102, 'Одна гривня 02 копійки'],
  [200, 'Дві гривні 00 копійок'],
  [511, 'П’ять гривень 11 копійок'],
  [2_121, 'Двадцять одна гривня 21 копійка'],
  [1_102_99, 'Одна тисяча сто дві гривні 99 копійок'],
  [11_000_00, 'Одинадцять тисяч гривень 00 копійок'],
  [1_000_000_00, 'Один мільйон гривень 00 копійок'],
  [2_002_002_005_00, 'Два мільярди два мільйони дві тисячі п’ять гривень 00 копійок'],
  [917_619_00, 'Дев’ятсот сімнадцять тисяч шістсот дев’ятнадцять гривень 00 копійок'],
])('%i kopiykas are «%s»', (kopiykas, words) => {
  expect(amountInWords(kopiykas)).toBe(words)
})

test('every sum is written with Ukrainian letters only, one space between words and копійка in full', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (kopiykas) => {
      const words = amountInWords(kopiykas)
      expect(words).toMatch(/^[А-ЩЬЮЯЄІЇҐ][а-щьюяєіїґ’]*(?: [а-щьюяєіїґ’]+)* \d\d копій(?:ка|ки|ок)$/u)
    }),
  )
})

test('different sums are never written alike', () => {
  const sum = fc.integer({ min: 0, max: 9_999_999_999 })
  fc.assert(fc.property(sum, sum, (a, b) => a === b || amountInWords(a) !== amountInWords(b)))
})

test('the words name the number they stand for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (hryvnias) => {
      expect(readWords(amountInWords(hryvnias * 100))).toBe(hryvnias)
    }),
  )
})

test('negative sums and fractions of a kopiyka are refused', () => {
  expect(() => amountInWords(-1)).toThrow(RangeError)
  expect(() => amountInWords(1.5)).toThrow(RangeError)
  expect(() => amountInWords(1e14)).toThrow(RangeError)
})

test('counts take their own form of the noun', () => {
  const days = [1, 2, 4, 5, 11, 12, 14, 21, 22, 100, 111].map((n) => plural(n, ['день', 'дні', 'днів']))
  expect(days.join(' ')).toBe('день дні дні днів днів днів днів день дні днів днів')
})

/** An independent reader: by the roots of the words, not by the tables of the writer. */
const readWords = (words: string): number => {
  const roots: [RegExp, number][] = [
    [/^нуль$/, 0],
    [/^(один|одна)$/, 1],
    [/^(два|дві)$/, 2],
    [/^три$/, 3],
    [/^чотири$/, 4],
    [/^п’ять$/, 5],
    [/^шість$/, 6],
    [/^сім$/, 7],
    [/^вісім$/, 8],
    [/^дев’ять$/, 9],
    [/^десять$/, 10],
    [/^одинадцять$/, 11],
    [/^дванадцять$/, 12],
    [/^тринадцять$/, 13],
    [/^чотирнадцять$/, 14],
    [/^п’ятнадцять$/, 15],
    [/^шістнадцять$/, 16],
    [/^сімнадцять$/, 17],
    [/^вісімнадцять$/, 18],
    [/^дев’ятнадцять$/, 19],
    [/^двадцять$/, 20],
    [/^тридцять$/, 30],
    [/^сорок$/, 40],
    [/^п’ятдесят$/, 50],
    [/^шістдесят$/, 60],
    [/^сімдесят$/, 70],
    [/^вісімдесят$/, 80],
    [/^дев’яносто$/, 90],
    [/^сто$/, 100],
    [/^двісті$/, 200],
    [/^триста$/, 300],
    [/^чотириста$/, 400],
    [/^п’ятсот$/, 500],
    [/^шістсот$/, 600],
    [/^сімсот$/, 700],
    [/^вісімсот$/, 800],
    [/^дев’ятсот$/, 900],
  ]
  const powers: [RegExp, number][] = [
    [/^тисяч/, 1e3],
    [/^мільйон/, 1e6],
    [/^мільярд/, 1e9],
  ]
  let [total, three] = [0, 0]
  for (const word of words
    .toLowerCase()
    .replace(/ гривн.*| гривень.*/, '')
    .split(' ')) {
    const power = powers.find(([root]) => root.test(word))?.[1]
    if (power) {
      total += three * power
      three = 0
    } else {
      three += roots.find(([root]) => root.test(word))?.[1] ?? Number.NaN
    }
  }
  return total + three
}
