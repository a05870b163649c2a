import type { Alternative } from '../db/search-index.ts'
import { numberMark, surnameMark } from './index-account.ts'

const isDigits = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word))

/** Three signs may stand anywhere; fewer begin a word. */
const partOf = (word: string): string => (word.length >= 3 ? word : ` ${word}`)

/** What words mean most likely: the beginning of an account number, or a surname's and whatever else. */
export const beginning = (words: readonly string[]): string[] => {
  if (isDigits(words)) return [`${numberMark} ${words.join('')}`]
  const [first = '', ...rest] = words
  return [`${surnameMark} ${first}`, ...rest.map(partOf)]
}

/** The first signs of an EIC, or a house with its letter: «62Z0», «12-А»; no surname begins with a digit. */
const isShortCode = ([first = '', ...rest]: readonly string[]): boolean => isDigits([first]) && !isDigits(rest)

/**
 * All that words may mean. One or two signs are too few to stand just anywhere: alone they begin a surname or a number,
 * and digits with letters behind them stand as they were typed, from the beginning of a word on.
 */
export const anywhere = (words: readonly string[]): string[] => {
  if (words.some((word) => word.length >= 3)) return words.map(partOf)
  return isShortCode(words) ? [words.map((word) => ` ${word}`).join('')] : beginning(words)
}

/** They stand in nearly every address. */
const inEveryAddress = new Set(['вул', 'буд', 'пров', 'просп', 'смт', 'кварт', 'обл'])
const longNumber = /\d{8,}$/
const longWord = /^\p{L}{6,}$/u

/**
 * What of the parts the index is to be asked, and what is looked for in the few texts it then finds. Of a long number its
 * last six digits tell it from nearly all others, while those that all numbers of a company begin with stand everywhere;
 * among several words the first letters of each do, for endings such as «-івна» stand in every second name.
 */
export const askIndex = (parts: readonly string[]): Alternative => {
  const telling = parts.filter((part) => part.length >= 3 && !inEveryAddress.has(part))
  const few = telling.length >= 2
  const asked = (part: string): string | null => {
    if (part.length < 3) return null
    if (longNumber.test(part)) return part.slice(-6)
    if (few && inEveryAddress.has(part)) return null
    return few && longWord.test(part) ? part.slice(0, 5) : part
  }
  return {
    parts: parts.flatMap((part) => asked(part) ?? []),
    look: parts.filter((part) => asked(part) !== part),
  }
}
