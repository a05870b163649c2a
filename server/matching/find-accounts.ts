import type { Found } from './found.ts'
import { wordBefore } from './word-before.ts'

// 01-01/010/101 with any of its signs, 08-080808, 0101010101.
const written = /(?<![\d·-])(?:\d{2}[-/. ]\d{2}[-/. ]\d{3}[-/. ]\d{3}|\d{2} ?- ?\d{6}|\d{10})(?![\d·])/g
const called = /(?<![\d·-])\d+(?:[-/.]\d+){0,4}(?![\d·])/g
const formatted = /^\d{2}[-/]\d{2}[-/]\d{3}[-/]\d{3}$/

/** Account numbers: in one of the office's forms, or whatever stands behind «о/р», «особовий рахунок». */
export const findAccounts = (text: string): Found[] => {
  const found: Found[] = []
  const add = (from: number, piece: string, how: Found['how']): void => {
    const to = from + piece.length
    if (found.some((each) => each.from < to && from < each.to)) return
    found.push({ kind: 'account', value: piece.replaceAll(/\D/g, ''), how, from, to })
  }
  for (const { index, 0: piece } of text.matchAll(written)) {
    const word = wordBefore(text, index)
    if (word === 'account' || (formatted.test(piece) && word === 'nothing')) add(index, piece, 'exact')
    else if (word !== 'order' && word !== 'other_paper') add(index, piece, 'like')
  }
  for (const { index, 0: piece } of text.matchAll(called)) {
    const { length } = piece.replaceAll(/\D/g, '')
    if (length >= 5 && length <= 15 && wordBefore(text, index) === 'account') add(index, piece, 'exact')
  }
  return found
}
