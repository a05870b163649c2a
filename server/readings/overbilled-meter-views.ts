import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { MeterCounts } from '../accounts/meter-schema.ts'
import { overbilledMeters } from '../consumption/overbilled-views.ts'
import type { Database } from '../db/database.ts'
import { acceptedReadings } from './accepted-reading-views.ts'
import { meterStories } from './meter-stories.ts'
import { metersOfDistrict } from './month-meter-views.ts'
import { settledMeters } from './settled-meter-views.ts'

/** A meter that was taken down, which closed months were billed too much of: kWh, and those months. */
export interface OverbilledMeter {
  id: number
  accountId: number
  meter: string
  counts: MeterCounts
  removedOn: string
  kwh: number
  months: readonly string[]
}

type GoneMeter = Pick<OverbilledMeter, 'id' | 'accountId' | 'meter' | 'counts' | 'removedOn'>

/** So many meters are some ten milliseconds' work. */
const slice = 50

/** Narrows meters to those that were read and taken down, and in whose place none stands. */
const gone = (knex: Knex, meters: Knex.QueryBuilder): Knex.QueryBuilder =>
  meters
    .whereNotNull('meters.removed_on')
    .whereNotExists(
      knex('meters as heir')
        .whereRaw('heir.metering_point_id = meters.metering_point_id and heir.counts = meters.counts')
        .whereRaw('heir.removed_on is null and heir.installed_on >= meters.removed_on')
        .select(knex.raw('1')),
    )
    .whereExists(
      knex('readings')
        .whereRaw('readings.meter_id = meters.id')
        .where('readings.state', 'accepted')
        .select(knex.raw('1')),
    )
    .orderBy(['accounts.id', 'meters.installed_on', 'meters.id'])
    .select({
      id: 'meters.id',
      accountId: 'accounts.id',
      meter: 'meters.number',
      counts: 'meters.counts',
      removedOn: 'meters.removed_on',
    })

const keyOf = ({ accountId, counts, meter }: Pick<GoneMeter, 'accountId' | 'counts' | 'meter'>): string =>
  `${accountId}/${counts}/${meter}`

const overbilledOf = async (knex: Knex, some: readonly GoneMeter[], today: string): Promise<OverbilledMeter[]> => {
  const meters = await settledMeters(
    knex,
    some.map(({ id }) => id),
  )
  const accepted = await acceptedReadings(
    knex,
    meters.map(({ id }) => id),
  )
  const asked = some.map(({ id }) => ({ meterId: id, touched: [], readingId: null }))
  // One that was put up again is told once, by its last days.
  const last = new Map(some.map((each) => [keyOf(each), each]))
  const overbilled = await overbilledMeters(knex, meterStories(meters, accepted, asked, today))
  return overbilled.flatMap(({ meter, hundredths, months }) => {
    const told = last.get(keyOf(meter))
    return told ? [{ ...told, kwh: hundredths / 100, months }] : []
  })
}

/** What stands in no month of an account any more (`overbilledMeters`). Scope is the caller's question. */
export const overbilledOfAccount = async (knex: Knex, accountId: number, today: string): Promise<OverbilledMeter[]> => {
  const points = knex('accounts')
    .join('metering_points', 'metering_points.account_id', 'accounts.id')
    .join('meters', 'meters.metering_point_id', 'metering_points.id')
    .where('accounts.id', accountId)
  const found: GoneMeter[] = await gone(knex, points)
  return found.length === 0 ? [] : overbilledOf(knex, found, today)
}

/** `overbilledOfAccount` of all accounts of a REM, in slices; its meters are looked through beside the event loop. */
export const overbilledOfDistrict = async (
  db: Pick<Database, 'reader' | 'aside'>,
  districtId: number,
  today: string,
): Promise<OverbilledMeter[]> => {
  const knex = db.reader
  const found = await db.aside<GoneMeter>(gone(knex, metersOfDistrict(knex, districtId)))
  const overbilled: OverbilledMeter[] = []
  for (let start = 0; start < found.length; start += slice) {
    overbilled.push(...(await overbilledOf(knex, found.slice(start, start + slice), today)))
    await breathe()
  }
  return overbilled
}
