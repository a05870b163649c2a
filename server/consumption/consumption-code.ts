import type { ConsumptionKind, VolumeOrigin } from './consumption-schema.ts'

// Tens of millions of rows: a month is YYYYMM and a kind one byte, or none for the commonest on SQLite.
const codes: Record<ConsumptionKind, number> = { consumed: 1, taken: 2, produced: 3, released: 4 }
const kinds = new Map(Object.entries(codes).map(([kind, code]) => [code, kind]))

const isKind = (kind: string | undefined): kind is ConsumptionKind => kind !== undefined && kind in codes

/** The kind as the database keeps it. */
export const codeOfKind = (kind: ConsumptionKind): number => codes[kind]

/** The kind behind a code. A code that means nothing is damage, not input. */
export const kindOfCode = (code: number): ConsumptionKind => {
  const kind = kinds.get(code)
  if (!isKind(kind)) throw new RangeError(`no kind of consumption has the code ${code}`)
  return kind
}

// What another system told has no mark, and most of all rows are that.
const origins: readonly VolumeOrigin[] = ['read', 'averaged', 'by_history']

/** How a volume came about, as the database keeps it. */
export const codeOfOrigin = (origin: VolumeOrigin): number | null =>
  origin === 'brought' ? null : origins.indexOf(origin)

/** How a volume came about. */
export const originOfCode = (code: number | null): VolumeOrigin => (code === null ? 'brought' : origins[code]) ?? 'read'

/** `2026-11-01` → 202611 */
export const numberOfPeriod = (period: string): number => Number(period.slice(0, 4) + period.slice(5, 7))

/** 202611 → `2026-11-01` */
export const periodOfNumber = (number: number): string => {
  const digits = String(number)
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-01`
}
