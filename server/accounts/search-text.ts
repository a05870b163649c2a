import { asLatinLayout, asUkrainianLayout } from './keyboard-layout.ts'
import { withCyrillicLetters, withLatinLetters } from './look-alikes.ts'

// Typewriters and old registers had no apostrophe: «Дем"янчук», «Дем*янчук».
const apostrophes = /['’ʼ‘`´′]|(?<=[а-яіїєґ])["*](?=[а-яіїєґ])/giu
const foldedLetters: Record<string, string> = { и: 'і', ї: 'і', ы: 'і', є: 'е', ё: 'е', э: 'е', ґ: 'г', ъ: '' }

/** Letters that people mix up become one; case and apostrophes go. */
const fold = (text: string): string =>
  [...text.normalize('NFC').toLowerCase().replaceAll(apostrophes, '')]
    .map((letter) => foldedLetters[letter] ?? letter)
    .join('')

const knownTokens = new Map<string, string[]>()
const mostKnown = 20_000

/** Names and streets come again and again: what a token of letters folds to is remembered. */
const wordsOfToken = (token: string): string[] => {
  const known = knownTokens.get(token)
  if (known) return known
  if (!/\p{L}/u.test(token)) return [token.replaceAll(/\D/g, '')]
  const words = foldToken(token)
  if (knownTokens.size >= mostKnown) knownTokens.clear()
  if (!/\d/.test(token)) knownTokens.set(token, words)
  return words
}

const isPlainLatin = (token: string): boolean => /^[a-z\d]+$/i.test(token)

const foldToken = (token: string): string[] => {
  // An EIC has nothing to fold.
  if (isPlainLatin(token)) return token.toLowerCase().match(/[a-z]+|\d+/g) ?? []
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

const spacedTokens = new Map<string, string>()

/** The words of a token, each behind a space. */
const spacedOf = (token: string): string => {
  if (/^\d+$/.test(token)) return ` ${token}`
  const known = spacedTokens.get(token)
  if (known !== undefined) return known
  const spaced = wordsOfToken(token)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('')
  if (spacedTokens.size >= mostKnown) spacedTokens.clear()
  // Numbers of accounts, meters and telephones come once.
  if (!/\d{4}/.test(token)) spacedTokens.set(token, spaced)
  return spaced
}

/** The text under which a row is put into the search index. Every word follows a space, so that word starts can be asked. */
export const searchTextOf = (...parts: readonly (string | null)[]): string => {
  let text = ''
  for (const part of parts) if (part !== null) for (const token of part.split(/\s+/)) text += spacedOf(token)
  return text
}

/** Digits alone are one number, however it is spoken: «067 000 08 08», «00380 67…». */
const asOneNumber = (words: string[]): string[] =>
  words.length > 0 && words.every((word) => /^\d+$/.test(word))
    ? [words.join('').replace(/^00(?=380\d{9}$)/, '')]
    : words

/** The query in letters of the other alphabet, where each has its look-alike: «KOPOCTEH», an EIC with a Cyrillic А. */
const inLookAlikes = (query: string): string[] => {
  const [cyrillic, latin] = [withCyrillicLetters(query), withLatinLetters(query)]
  const isLatinCode = /\d/.test(query) && !/[а-яіїєґ]/i.test(latin)
  return [...(/[a-z]/i.test(cyrillic) ? [] : [cyrillic]), ...(isLatinCode ? [latin] : [])]
}

/**
 * The ways a typed query may have been meant, best first, each a list of words that all must be found: as typed, digits
 * with spaces between them as one number, as typed on the wrong keyboard layout (Latin for Ukrainian or the other way
 * round), and in the other alphabet's letters of the same shape.
 */
export const searchAlternatives = (query: string): string[][] => {
  const readings = [asOneNumber(searchWords(query))]
  if (/[a-z]/i.test(query)) readings.push(searchWords(asUkrainianLayout(query)))
  if (/[а-яіїєґ]/i.test(query)) readings.push(searchWords(asLatinLayout(query)))
  readings.push(...inLookAlikes(query).map(searchWords))
  const known = new Set<string>()
  return readings.filter((words) => {
    const key = words.join(' ')
    if (key === '' || known.has(key)) return false
    known.add(key)
    return true
  })
}
