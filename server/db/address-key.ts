import { collationKey } from './collation-key.ts'

/** So many signs of an address count: some have 150, and their numbers stand at the end. */
export const longestAddress = 200
/** They stand before a number and do not tell it from another: «буд. 10, кв. 5» is 10 5. */
const labels = new Set(['буд', 'будинок', 'кв', 'квартира'])
const betweenDigitAndLetter = /(?<=\d)['’ʼ"«»]*(?=\p{L})|(?<=\p{L})(?=\d)/gu
/** Between two words of a key. */
export const wordBreak: string = collationKey('а а').slice(2, 4)

/** «вул. Садова, буд. 10-А, кв. 5» is the words вул, садова, 10, а, 5. */
const wordsOf = (address: string): string[] =>
  address
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(betweenDigitAndLetter, ' ')
    .split(/[\s.,;:№()-]+/u)
    .filter((word) => word !== '' && !labels.has(word))

/** A number behind the count of its digits: 2 is 12 and 10 is 210, which comes after it. */
const withCounts = (word: string): string =>
  word.replaceAll(/0*(\d+)/g, (_run, number: string) => `${Math.min(number.length, 9)}${number}`)
const keyOf = (words: string): string => collationKey(words, longestAddress)

/**
 * An address that sorts as people walk, for an ORDER BY column: streets by the alphabet, houses and flats by number
 * (1, 2, 10, 10 кв. 2, 10-А, 11). Punctuation and the words «буд.» and «кв.» do not count.
 */
export const addressKey = (address: string): string => keyOf(wordsOf(address).map(withCounts).join(' '))

const hasDigit = (word: string): boolean => /\d/.test(word)

/** What parts two words typed: between words of letters others may stand, «вул.» in «Житомир, Садова». */
const breakBefore = (word: string, previous: string | undefined): string => {
  if (previous === undefined) return ''
  return hasDigit(previous) || hasDigit(word) ? wordBreak : `%${wordBreak}`
}

/** A number as far as it is typed, behind whatever count. */
const begun = (number: string): string => `${keyOf('0').slice(0, 1)}_${keyOf(number)}`

/**
 * What is typed of an address, as patterns of LIKE for its key, one of which has to fit: its words in their order, the last
 * may be only begun. «Житомир Шевченка 1» is house 1 and 10, 11, 120; «Житомир Шевченка 1,» house 1 alone. No pattern
 * where no word was typed.
 */
export const addressKeysLike = (typed: string): string[] => {
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const isBegun = (word: string, place: number): boolean =>
    place === words.length - 1 && /^[1-9]\d*$/.test(word) && typed.endsWith(word)
  const keyTyped = (word: string, place: number): string =>
    breakBefore(word, words[place - 1]) + (isBegun(word, place) ? begun(word) : keyOf(withCounts(word)))
  const pattern = words.map(keyTyped).join('')
  return [`${pattern}%`, `%${wordBreak}${pattern}%`]
}
