import { collationKey } from './collation-key.ts'

/** So many signs of an address count: some have 150, and their numbers stand at the end. */
export const longestAddress = 200
/** They stand before a number and do not tell it from another: «буд. 10, кв. 5» is 10 5. */
const labels = new Set(['буд', 'будинок', 'кв', 'квартира'])
const betweenDigitAndLetter = /(?<=\d)['’ʼ"«»]*(?=\p{L})|(?<=\p{L})(?=\d)/gu
/** Between two words of a key. */
export const wordBreak: string = collationKey('а а').slice(2, 4)
/** The longest number of a house. */
const digitsOfHouse = 4

/** «вул. Садова, буд. 10-А, кв. 5» is the words вул, садова, 10, а, 5. */
const wordsOf = (address: string): string[] =>
  address
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(betweenDigitAndLetter, ' ')
    .split(/[\s.,;:№()-]+/u)
    .filter((word) => word !== '' && !labels.has(word))

/** A number behind the count of its digits: 2 is 12 and 10 is 210, which comes after it. */
const counted = (number: string, digits = number.length): string => `${Math.min(digits, 9)}${number}`
const withCounts = (word: string): string => word.replaceAll(/0*(\d+)/g, (_run, number: string) => counted(number))
const keyOf = (words: readonly string[]): string => collationKey(words.join(' '), longestAddress)

/**
 * An address that sorts as people walk, for an ORDER BY column: streets by the alphabet, houses and flats by number
 * (1, 2, 10, 10 кв. 2, 10-А, 11). Punctuation and the words «буд.» and «кв.» do not count.
 */
export const addressKey = (address: string): string => keyOf(wordsOf(address).map(withCounts))

/** A number that may not be typed to its end: 1, or any from 10 to 1999. */
const begun = (number: string): string[] => {
  const more = Math.max(0, digitsOfHouse - number.length)
  return Array.from({ length: more + 1 }, (_, place) => counted(number, number.length + place))
}

const letters = /^\p{L}+$/u

/** Other words may stand between two words of letters: «Житомир, Садова» has «вул.» in between. */
const apart = (word: string, before: string | undefined): string =>
  before !== undefined && letters.test(before) && letters.test(word) ? `%${wordBreak}` : wordBreak

/**
 * What is typed of an address, as patterns of LIKE for its key, any of which may fit: its words in their order, the last
 * may be only begun. «Житомир Шевченка 1» is house 1 and those from 10 to 1999, «Житомир Шевченка 1,» house 1 alone. No
 * pattern where no word was typed.
 */
export const addressKeysLike = (typed: string): string[] => {
  const words = wordsOf(typed)
  const last = words.at(-1)
  if (last === undefined) return []
  const isBegun = /^[1-9]\d*$/.test(last) && typed.endsWith(last)
  const before = words.slice(0, -1).map((word, place) => apart(word, words[place - 1]) + keyOf([withCounts(word)]))
  return (isBegun ? begun(last) : [withCounts(last)])
    .map((end) => before.join('') + apart(last, words.at(-2)) + keyOf([end]))
    .flatMap((pattern) => [`%${pattern}%`, `${pattern.slice(wordBreak.length)}%`])
}
