import type { Knex } from 'knex'
import { codeOfKind, numberOfPeriod, originOfCode, periodOfNumber } from './consumption-code.ts'
import { type ConsumptionKind, volumeOrigins } from './consumption-schema.ts'

/** Whose changes. */
interface ChangesAsked {
  accountId: number
  meter: string
  period: string
  kind: ConsumptionKind
}

interface Stored {
  at: string
  period: number
  beforeKwh: number | null
  beforeMark: number | null
  kwh: number | null
  mark: number | null
  carried: number
  carriedFrom: string | null
  readingId: number | null
  takenOn: string | null
  countsOn: string | null
}

const figure = (hundredths: number | null, mark: number | null) => {
  if (hundredths === null) return null
  const origin = originOfCode(mark)
  return { kwh: hundredths / 100, origin, originLabel: volumeOrigins[origin].uk }
}

const present = ({ period, beforeKwh, beforeMark, kwh, mark, carried, carriedFrom, ...row }: Stored) => ({
  at: row.at,
  period: periodOfNumber(period),
  before: figure(beforeKwh, beforeMark),
  after: figure(kwh, mark),
  carried: carried / 100,
  carriedFrom: carriedFrom?.split(',').map((month) => periodOfNumber(Number(month))) ?? [],
  reading: row.readingId === null ? null : { id: row.readingId, takenOn: row.takenOn, countsOn: row.countsOn },
})

/** What was taken is stored as what was consumed where nothing is produced, and so are its changes. */
const storedAs = async (knex: Knex, { accountId, meter, period, kind }: ChangesAsked): Promise<ConsumptionKind> => {
  if (kind !== 'taken') return kind
  const key = { period: numberOfPeriod(period), account_id: accountId, meter_number: meter, kind: codeOfKind(kind) }
  return (await knex('consumption').where(key).first('kind')) ? 'taken' : 'consumed'
}

/**
 * What became of a month's volume, oldest first: which reading replaced its estimate, and which later month took over the
 * difference where it was closed already. Scope is the caller's question.
 */
export const changesOfVolume = async (knex: Knex, asked: ChangesAsked) => {
  const { accountId, meter } = asked
  const [month, kind] = [numberOfPeriod(asked.period), await storedAs(knex, asked)]
  const rows: Stored[] = await knex('consumption_changes')
    .leftJoin('readings', 'readings.id', 'consumption_changes.reading_id')
    .where({ 'consumption_changes.account_id': accountId, meter_number: meter, kind: codeOfKind(kind) })
    .where((either) => either.where('period', month).orWhere('carried_from', 'like', `%${month}%`))
    .orderBy('consumption_changes.id')
    .select({
      at: 'consumption_changes.at',
      period: 'period',
      beforeKwh: 'before_kwh',
      beforeMark: 'before_estimated',
      kwh: 'kwh',
      mark: 'estimated',
      carried: 'carried',
      carriedFrom: 'carried_from',
      readingId: 'reading_id',
      takenOn: 'readings.taken_on',
      countsOn: 'readings.counts_on',
    })
  return rows.map(present)
}
