import { formatDate } from '../time/iso-date.ts'

/** A period that a consumer asks a paper for; either end may be left open. */
export interface AskedPeriod {
  from: string | null
  to: string | null
}

/** How the order's note begins where a period was asked for: «Період: з 01.01.2026 до 31.03.2026.»; empty where none was. */
export const wordPeriod = ({ from, to }: AskedPeriod): string => {
  const ends = [from && `з ${formatDate(from)}`, to && `до ${formatDate(to)}`].filter(Boolean)
  return ends.length > 0 ? `Період: ${ends.join(' ')}.` : ''
}

const isoOf = (written: string | undefined): string | null =>
  written ? written.split('.').toReversed().join('-') : null

const worded = /^Період:(?: з (\d{2}\.\d{2}\.\d{4}))?(?: до (\d{2}\.\d{2}\.\d{4}))?\.$/m

/** The period that `wordPeriod` wrote into an order's note, read back. */
export const periodInNote = (note: string): AskedPeriod => {
  const [, from, to] = worded.exec(note) ?? []
  return { from: isoOf(from), to: isoOf(to) }
}
