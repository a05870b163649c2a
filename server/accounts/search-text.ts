import { asLatinLayout, asUkrainianLayout } from './keyboard-layout.ts'
import { withCyrillicLetters } from './look-alikes.ts'

const apostrophes = /['’ʼ‘`´′]/gu
const foldedLetters: Record<string, string> = { и: 'і', ї: 'і', ы: 'і', є: 'е', ё: 'е', э: 'е', ґ: 'г', ъ: '' }

/** Letters that people mix up become one; case and apostrophes go. */
const fold = (text: string): string =>
  [...text.normalize('NFC').toLowerCase().replaceAll(apostrophes, '')]
    .map((letter) => foldedLetters[letter] ?? letter)
    .join('')

const wordsOfToken = (token: string): string[] => {
  if (!/\p{L}/u.test(token)) return [token.replaceAll(/\D/g, '')]
  const whole = /[а-яіїєґ]/iu.test(token) ? withCyrillicLetters(token) : token
  return fold(whole).match(/\p{L}+|\d+/gu) ?? []
}

/**
 * The normal words of a text, the same for what is stored and for what is asked: `01-01/010/101` is one word of digits,
 * «Нечуй-Левицький» two, apostrophes are gone and и/і, є/е, г/ґ are one.
 */
const searchWords = (text: string): string[] =>
  text
    .split(/\s+/)
    .flatMap(wordsOfToken)
    .filter((word) => word !== '')

/** The text under which a row is put into the search index. Every word follows a space, so that word starts can be asked. */
export const searchTextOf = (...parts: readonly (string | null)[]): string =>
  searchWords(parts.filter((part) => part !== null).join(' '))
    .map((word) => ` ${word}`)
    .join('')

const typedAsOneNumber = (query: string): string[] =>
  /^[\d\s()+./-]+$/.test(query) ? [query.replaceAll(/\D/g, '')] : []

/**
 * The ways a typed query may have been meant, best first, each a list of words that all must be found: as typed, as one
 * number typed with spaces, and as typed on the wrong keyboard layout (Latin for Ukrainian or the other way round).
 */
export const searchAlternatives = (query: string): string[][] => {
  const readings = [searchWords(query), typedAsOneNumber(query)]
  if (/[a-z]/i.test(query)) readings.push(searchWords(asUkrainianLayout(query)))
  if (/[а-яіїєґ]/i.test(query)) readings.push(searchWords(asLatinLayout(query)))
  const known = new Set<string>()
  return readings.filter((words) => {
    const key = words.join(' ')
    if (key === '' || known.has(key)) return false
    known.add(key)
    return true
  })
}
