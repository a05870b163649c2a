import type { Wording } from '../lifecycle/define-lifecycle.ts'

/** What the checks can find in a reading (domain §5), and which of it a person has to look at. */
export const readingFlags = {
  lower: { bit: 1, doubtful: true, uk: 'Менший за попередній', en: 'Lower than the previous one' },
  rolled_over: { bit: 2, doubtful: false, uk: 'Лічильник пройшов через нуль', en: 'The dial rolled over' },
  far: { bit: 4, doubtful: true, uk: 'Незвичний обсяг', en: 'Far from the usual volume' },
  power: { bit: 8, doubtful: true, uk: 'Більше, ніж дозволяє потужність', en: 'More than the contracted power allows' },
  zones: { bit: 16, doubtful: true, uk: 'Не та кількість зон', en: 'Wrong number of zones' },
  duplicate: { bit: 32, doubtful: true, uk: 'Кілька показів за місяць', en: 'Several readings for the month' },
  above_next: {
    bit: 64,
    doubtful: true,
    uk: 'Більший за наступний прийнятий',
    en: 'Higher than the next accepted one',
  },
  late: { bit: 128, doubtful: false, uk: 'Подано із запізненням', en: 'Late' },
  early: { bit: 256, doubtful: false, uk: 'Знято зарано', en: 'Early' },
  photographed: {
    bit: 1024,
    doubtful: true,
    uk: 'Просили фото: надійшло воно або інший показ',
    en: 'A photo was asked for: it came, or another figure',
  },
  first: { bit: 512, doubtful: false, uk: 'Попереднього показу немає', en: 'No reading before it' },
} as const satisfies Record<string, Wording & { bit: number; doubtful: boolean }>

export type ReadingFlag = keyof typeof readingFlags

/** A flag as the API tells it. */
export interface ShownFlag extends Wording {
  code: string
  doubtful: boolean
}

const every = Object.entries(readingFlags)

/** All bits that make a reading doubtful: with none of them it is clean and may be accepted in bulk. */
export const doubtfulBits = every.reduce((bits, [, { bit, doubtful }]) => (doubtful ? bits | bit : bits), 0)

/** Flags as the database keeps them, one bit each. */
export const bitsOf = (flags: readonly ReadingFlag[]): number =>
  flags.reduce((bits, flag) => bits | readingFlags[flag].bit, 0)

/** The flags behind the bits, with their words, in the table's order. */
export const flagsOf = (bits: number): ShownFlag[] =>
  every.filter(([, { bit }]) => (bits & bit) !== 0).map(([code, { uk, en, doubtful }]) => ({ code, uk, en, doubtful }))
