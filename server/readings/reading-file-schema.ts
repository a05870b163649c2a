import { z } from 'zod'
import type { ShownFlag } from './reading-flags.ts'

/** The columns of a file of readings, in the order of the sample, as its head may name them: the first of several counts. */
export const readingColumns = {
  account: [
    'особовий рахунок',
    'о/р',
    'рахунок',
    'номер рахунку',
    'номер особового рахунку',
    'особового рахунку',
    'account',
  ],
  meter: ['номер лічильника', 'лічильник', '№ лічильника', 'номер приладу обліку', 'прилад обліку', 'meter'],
  zone1: [
    'показ',
    'покази',
    'зона 1',
    'показ 1',
    'показ лічильника',
    'покази лічильника',
    'поточний показ',
    'поточні покази',
    'показник',
    'показники',
    'показання',
    'zone1',
    'reading',
  ],
  zone2: ['зона 2', 'показ 2', 'zone2'],
  zone3: ['зона 3', 'показ 3', 'zone3'],
  date: ['дата зняття', 'дата', 'дата показу', 'дата показів', 'дата зняття показу', 'дата зняття показів', 'date'],
} as const

export type ReadingColumn = keyof typeof readingColumns

/** The columns without which a file is none of readings. */
export const neededColumns: readonly ReadingColumn[] = ['account', 'zone1', 'date']

/** The largest file taken, in bytes, and the most lines in it: a whole REM's round. */
export const largestReadingFile = 20 * 1024 * 1024
export const mostReadingLines = 200_000

/** So many of a file's right lines are shown before it is brought in. */
export const mostLinesShown = 200

/** What a right line of a file would do: add a reading, change one that waits, or nothing, for it stands already. */
export type LineDeed = 'add' | 'change' | 'repeat'

/** A right line of a file as it is shown before it is brought in; whole kWh, one figure a zone. */
export interface PreviewedLine {
  line: number
  account: string
  meter: string
  zones: number[]
  takenOn: string
  deed: LineDeed
  /** What the checks find, as they will when it is brought in. */
  flags: ShownFlag[]
  doubtful: boolean
  /** The figures of the waiting reading that it changes. */
  replaces: number[] | null
  previous: { zones: number[]; countsOn: string } | null
  volume: number | null
  usual: { low: number; high: number } | null
}

/** Whether a file with wrong lines is refused whole, or what is right in it is taken. */
export const importForm = z.strictObject({
  mode: z
    .enum(['all_or_nothing', 'what_is_right'], 'Оберіть: усе або нічого, чи лише правильні рядки.')
    .default('all_or_nothing'),
})
