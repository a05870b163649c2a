import type { Knex } from 'knex'
import { codeOfKind, codeOfOrigin, numberOfPeriod } from './consumption-code.ts'
import type { StandingVolume } from './consumption-schema.ts'

/** A month that changed: what stood, what stands, and which reading told it; null for nothing and for an estimate. */
export interface VolumeChange {
  before: StandingVolume | null
  after: StandingVolume | null
  /** The months whose difference it holds. */
  carriedFrom: readonly string[]
  readingId: number | null
  at: string
}

/** SQLite takes no longer compound statement. */
const slice = 400

const rowOf = ({ before, after, carriedFrom, readingId, at }: VolumeChange, of: StandingVolume) => ({
  period: numberOfPeriod(of.period),
  account_id: of.accountId,
  meter_number: of.meter,
  kind: codeOfKind(of.kind),
  before_kwh: before?.hundredths ?? null,
  before_estimated: before ? codeOfOrigin(before.origin) : null,
  kwh: after?.hundredths ?? null,
  estimated: after ? codeOfOrigin(after.origin) : null,
  carried: after?.carried ?? 0,
  carried_from: carriedFrom.length === 0 ? null : carriedFrom.map(numberOfPeriod).join(),
  reading_id: readingId,
  at,
})

/** Adds changes to their log, which nobody can change. */
export const addChanges = async (trx: Knex.Transaction, changes: readonly VolumeChange[]): Promise<void> => {
  const rows = changes.flatMap((change) => {
    const of = change.after ?? change.before
    return of ? [rowOf(change, of)] : []
  })
  for (let start = 0; start < rows.length; start += slice) {
    await trx('consumption_changes').insert(rows.slice(start, start + slice))
  }
}
