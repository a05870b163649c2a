import type { Found } from './found.ts'
import { wordBefore } from './word-before.ts'

const number = /(?<![\d·])(?:\d{3} \d{3}(?! ?\d)|\d{4,9})(?![\d·])/g
const tail = /(?<![\d·])\d{3,6}(?![\d·])/g
/** A year written wrongly, or with its last two digits only: «12026-000123», «26-000123». No district has such a code. */
const wrongYear = /(?<![\d·-])(?:\d{3,5}|[2-9]\d)-(\d{6})(?![\d·])(?!-)/g
const further = /^ ?(?:,|;|\+|&|\/|та|і|й|и|and) ?(?:№ ?)?(\d{4,9})(?![\d·])(?! ?[-./]\d)/u

/** The numbers that follow an order's: «заявки 555945, 555946 та 555947». */
const readList = (text: string, from: number): Found[] => {
  const found: Found[] = []
  for (let at = from; ; ) {
    const match = further.exec(text.slice(at))
    if (!match?.[1]) return found
    at += match[0].length
    found.push({ kind: 'order', value: match[1], how: 'exact', from: at - match[1].length, to: at })
  }
}

const standsAlone = (text: string, from: number, to: number): boolean =>
  !/[\d·\p{L}] ?[-/.]$/u.test(text.slice(0, from)) && !/^[-/.]\d/.test(text.slice(to))

const findOrderNumbers = (text: string): Found[] => {
  const found: Found[] = []
  for (const { index, 0: piece } of text.matchAll(number)) {
    if (found.some(({ from }) => from === index)) continue
    const [to, value] = [index + piece.length, piece.replaceAll(/\D/g, '')]
    const word = wordBefore(text, index)
    const bare = (word === 'nothing' || word === 'invoice') && /^[1-9]\d{4,6}$/.test(piece)
    if (word === 'order') found.push({ kind: 'order', value, how: 'exact', from: index, to }, ...readList(text, to))
    else if (bare && standsAlone(text, index, to)) found.push({ kind: 'order', value, how: 'like', from: index, to })
  }
  return found
}

const findTails = (text: string): Found[] => {
  const found: Found[] = []
  const add = (value: string, from: number, piece: string): void => {
    found.push({ kind: 'invoice', value, how: 'like', from, to: from + piece.length })
  }
  for (const { index, 0: piece } of text.matchAll(tail)) {
    const word = wordBefore(text, index)
    const padded = piece.length === 6 && piece.startsWith('0') && word === 'nothing'
    if ((word !== 'invoice' && !padded) || !standsAlone(text, index, index + piece.length)) continue
    add(piece.startsWith('0') ? piece : piece.padStart(6, '0'), index, piece)
  }
  for (const { index, 0: piece, 1: value = '' } of text.matchAll(wrongYear)) {
    const word = wordBefore(text, index)
    if (word === 'nothing' || word === 'invoice') add(value, index, piece)
  }
  return found
}

/**
 * Order numbers: whole numbers behind «заявка», «зам.», order; a bare number of five to seven digits only may be one.
 * Behind «рахунок» a number without a year may be the tail of an invoice number.
 */
export const findOrders = (text: string): Found[] => [...findOrderNumbers(text), ...findTails(text)]
