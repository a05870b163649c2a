const dashes = /[‐‑‒–—―−﹣－]/
const looksLike: Record<string, string> = { o: '0', о: '0', ο: '0', l: '1', i: '1', і: '1', з: '3' }
const words: ReadonlySet<string> = new Set(['і', 'i', 'з'])
const run = /[0-9oоοliіз]+/g
const letter = /\p{L}/u

/** A text whose every sign stands where it stood (UTF-16), so that what is found in it can be underlined in the original. */
export interface FoldedText {
  /** Lower case, one kind of dash and of space, digits where letters of their shape stood within a number. */
  text: string
  /** Places where «і» or «з» was taken for a digit: between two numbers they are words. */
  letters: ReadonlySet<number>
  /** Those at the end of a number, which might as well be a word («000123і 124»). */
  soft: ReadonlySet<number>
}

const lower = (sign: string): string => {
  if (/\s/.test(sign)) return ' '
  if (dashes.test(sign)) return '-'
  const small = sign.toLowerCase()
  return small.length === 1 ? small : sign
}

/** Whether letters at the start of a run may be digits: only right after the dash of a number («2026-О00123»). */
const followsDash = (before: string): boolean => /\d ?- ?$/.test(before)

/** The stretch of a run of digits and look-alikes that is a number; null where it is a word or a part of one. */
const numberWithin = (text: string, from: number, to: number): { from: number; to: number } | null => {
  let [start, end] = [from, to]
  const afterDash = followsDash(text.slice(Math.max(0, from - 4), from))
  if (!afterDash) while (start < end && !/\d/.test(text.charAt(start))) start += 1
  if (letter.test(text.charAt(to))) while (end > start && !/\d/.test(text.charAt(end - 1))) end -= 1
  const zeros = afterDash && /^[oоο]+$/.test(text.slice(start, end))
  return /\d/.test(text.slice(start, end)) || zeros ? { from: start, to: end } : null
}

/**
 * Folds what people and keyboards mix up in a number without changing its length: dashes, no-break spaces, O and О for
 * zero, l, I and І for one, З for three. Letters are taken for digits only inside or right at the end of a number.
 */
export const foldDigits = (original: string): FoldedText => {
  const text = Array.from({ length: original.length }, (_, place) => lower(original.charAt(place))).join('')
  const signs = Array.from({ length: text.length }, (_, place) => text.charAt(place))
  const letters = new Set<number>()
  const soft = new Set<number>()
  for (const { index, 0: found } of text.matchAll(run)) {
    const number = /\d|^[oоο]+$/.test(found) ? numberWithin(text, index, index + found.length) : null
    if (!number) continue
    const lastDigit = text.slice(0, number.to).search(/\d[^\d]*$/)
    for (let place = number.from; place < number.to; place += 1) {
      const sign = text.charAt(place)
      const digit = looksLike[sign]
      if (digit === undefined) continue
      signs[place] = digit
      if (words.has(sign)) letters.add(place)
      if (place > lastDigit) soft.add(place)
    }
  }
  return { text: signs.join(''), letters, soft }
}
