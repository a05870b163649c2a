import type { Knex } from 'knex'
import { accountsMeant } from '../accounts/account-search-views.ts'
import { numberOfPeriod, periodOfNumber } from '../consumption/consumption-code.ts'
import { listRows, type RowsAsked } from '../db/list-rows.ts'
import { visibleTo } from '../db/visible-to.ts'
import { invalid, notFound } from '../errors.ts'
import { type Actor, scopeOf } from '../may.ts'
import { addDays, isOfficeDay } from '../time/iso-date.ts'
import { startOfKyivDay } from '../time/kyiv-date.ts'
import type { ReadingValues } from './check-reading.ts'
import { whereDoubtful } from './doubtful-views.ts'
import { type MeterOwner, meterOwner, withConsumer } from './month-meter-views.ts'
import { acceptedBeside } from './reading-context-views.ts'
import { doubtfulBits, flagsOf } from './reading-flags.ts'
import { type ReadingState, readingLifecycle } from './reading-lifecycle.ts'
import { type ReadingChannel, readingChannels } from './reading-schema.ts'
import { zonesOf } from './reading-store.ts'

const columns: Readonly<Record<string, string>> = {
  id: 'readings.id',
  account: 'accounts.number_digits',
  accountId: 'metering_points.account_id',
  districtId: 'readings.district_id',
  meterId: 'readings.meter_id',
  meter: 'meters.number',
  takenOn: 'readings.taken_on',
  countsOn: 'readings.counts_on',
  closes: 'readings.closes',
  submittedAt: 'readings.submitted_at',
  channel: 'readings.channel',
  state: 'readings.state',
  volume: 'readings.volume',
  photos: 'readings.photos',
  decidedAt: 'readings.decided_at',
  byDecision: 'readings.by_decision',
}

const shown = {
  ...meterOwner,
  id: 'readings.id',
  accountId: 'readings.account_id',
  districtId: 'readings.district_id',
  district: 'districts.name',
  meterId: 'readings.meter_id',
  digits: 'meters.digits',
  zoneCount: 'meters.zones',
  zone1: 'readings.zone1',
  zone2: 'readings.zone2',
  zone3: 'readings.zone3',
  takenOn: 'readings.taken_on',
  countsOn: 'readings.counts_on',
  closes: 'readings.closes',
  submittedAt: 'readings.submitted_at',
  channel: 'readings.channel',
  state: 'readings.state',
  bits: 'readings.flags',
  volume: 'readings.volume',
  usualLow: 'readings.usual_low',
  usualHigh: 'readings.usual_high',
  photos: 'readings.photos',
  note: 'readings.note',
  reason: 'readings.reason',
  decidedAt: 'readings.decided_at',
  decidedBy: 'readings.decided_by_name',
  claimedBy: 'claimants.full_name',
  claimedUntil: 'readings.claimed_until',
  version: 'readings.version',
}

interface Stored extends MeterOwner {
  id: number
  districtId: number
  district: string
  meterId: number
  digits: number
  zoneCount: number
  zone1: number
  zone2: number | null
  zone3: number | null
  takenOn: string
  countsOn: string
  closes: number
  submittedAt: string
  channel: ReadingChannel
  state: ReadingState
  bits: number
  volume: number | null
  usualLow: number | null
  usualHigh: number | null
  photos: number
  note: string | null
  reason: string | null
  decidedAt: string | null
  decidedBy: string | null
  claimedBy: string | null
  claimedUntil: string | null
  version: number
}

const presentReading = (stored: Stored, now: string, previous: ReadingValues | undefined) => {
  const { zone1, zone2, zone3, bits, usualLow, usualHigh, claimedUntil, ...row } = withConsumer(stored)
  const { uk, tone } = readingLifecycle.states[row.state]
  return {
    ...row,
    zones: zonesOf({ zone1, zone2, zone3 }),
    closes: periodOfNumber(row.closes),
    channelLabel: readingChannels[row.channel].uk,
    stateLabel: uk,
    tone,
    flags: flagsOf(bits),
    doubtful: (bits & doubtfulBits) !== 0,
    previous: previous ? { zones: previous.zones, countsOn: previous.countsOn } : null,
    usual: usualLow === null || usualHigh === null ? null : { low: usualLow, high: usualHigh },
    claimedBy: claimedUntil !== null && claimedUntil > now ? row.claimedBy : null,
  }
}

/** A reading as the API tells it: whole kWh, `closes` the 1st that it closes, `volume` since `previous`. */
export type ReadingRow = ReturnType<typeof presentReading>

/** Each with the accepted reading before it; those of one day are looked up together. */
const presented = async (knex: Knex, rows: readonly Stored[], now: string): Promise<ReadingRow[]> => {
  const previous = new Map<number, ReadingValues>()
  for (const countsOn of new Set(rows.map((row) => row.countsOn))) {
    const ofDay = rows.filter((row) => row.countsOn === countsOn)
    const meterIds = ofDay.map(({ meterId }) => meterId)
    const before = await acceptedBeside(knex, meterIds, { side: 'before', countsOn, except: null })
    for (const { id, meterId } of ofDay) {
      const values = before.get(meterId)
      if (values) previous.set(id, values)
    }
  }
  return rows.map((row) => presentReading(row, now, previous.get(row.id)))
}

/** The account is reached by its meter: who asks for an account's readings comes the same way. */
const visible = (knex: Knex, actor: Actor) =>
  visibleTo(
    knex('readings')
      .join('meters', 'meters.id', 'readings.meter_id')
      .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
      .join('accounts', 'accounts.id', 'metering_points.account_id')
      .join('consumers', 'consumers.id', 'accounts.consumer_id')
      .join('districts', 'districts.id', 'readings.district_id')
      .leftJoin('staff as claimants', 'claimants.id', 'readings.claimed_by')
      .select(shown),
    scopeOf(actor),
    { district: 'readings.district_id', consumer: 'accounts.consumer_id' },
  )

type Asked = RowsAsked & { q: string | null }

type Condition = Asked['conditions'][number]

const dayAsked = ({ values }: Condition): string => {
  const day = String(values[0] ?? '')
  if (isOfficeDay(day)) return day
  throw invalid('bad_filter', 'Вкажіть день у вигляді РРРР-ММ-ДД.', { filter: 'Виправте значення для «submittedOn».' })
}

/** Days on which readings came are Kyiv's; the instants of a day lie from its start until before the next one's. */
const asInstants = (condition: Condition): Condition[] => {
  const day = dayAsked(condition)
  const end = new Date(Date.parse(startOfKyivDay(addDays(day, 1))) - 1).toISOString()
  const from: Condition = { field: 'submittedAt', operator: 'gte', values: [startOfKyivDay(day)] }
  const to: Condition = { field: 'submittedAt', operator: 'lte', values: [end] }
  return condition.operator === 'gte' ? [from] : condition.operator === 'lte' ? [to] : [from, to]
}

/** A month is kept as a number; a day that is no 1st closes nothing. */
const asStored = (conditions: Asked['conditions']): Asked['conditions'] =>
  conditions.flatMap((condition) => {
    if (condition.field === 'submittedOn') return asInstants(condition)
    if (condition.field !== 'closes') return [condition]
    return [{ ...condition, values: condition.values.map((value) => numberOfPeriod(String(value)) || 0) }]
  })

const narrow = (query: Knex.QueryBuilder, conditions: Asked['conditions']): void => {
  for (const { field, values } of conditions) {
    if (field !== 'doubtful') continue
    const [wanted, ...others] = values
    if (others.length === 0) whereDoubtful(query, wanted === true ? '<>' : '=')
  }
}

/**
 * The readings of the actor's scope, newest first unless told; `q` finds accounts as the account search does, by their
 * meters' numbers too. `now` is the instant by which claims live.
 */
export const listReadings = async (
  knex: Knex,
  actor: Actor,
  asked: Asked,
  now: string,
): Promise<{ rows: ReadingRow[]; total: number }> => {
  const query = visible(knex, actor)
  narrow(query, asked.conditions)
  const { q } = asked
  if (q !== null) {
    query.whereIn('metering_points.account_id', accountsMeant(knex, scopeOf(actor), q))
  }
  const { rows, total } = await listRows(query, columns, {
    ...asked,
    sort: asked.sort ?? { field: 'id', direction: 'desc' },
    conditions: asStored(asked.conditions.filter(({ field }) => field !== 'doubtful')),
  })
  return { rows: await presented(knex, rows as unknown as Stored[], now), total }
}

/** One reading as a row. Refuses `not_found` outside the actor's scope. */
export const showReadingRow = async (knex: Knex, actor: Actor, id: number, now: string): Promise<ReadingRow> => {
  const row: Stored | undefined = await visible(knex, actor).where('readings.id', id).first()
  const [reading] = row ? await presented(knex, [row], now) : []
  if (!reading) throw notFound('Показ')
  return reading
}

/** How many readings wait for the actor: new ones, and the doubtful among them. */
export const countReadings = async (knex: Knex, actor: Actor): Promise<{ waiting: number; doubtful: number }> => {
  const count = async (query: Knex.QueryBuilder): Promise<number> =>
    Number((await query.count({ count: '*' }).first())?.count ?? 0)
  const fresh = () =>
    visibleTo(knex('readings').where('readings.state', 'new'), scopeOf(actor), { district: 'readings.district_id' })
  // REM by REM, also where all are meant: the index of those that wait begins with the REM.
  const waiting = await count(fresh().whereIn('readings.district_id', knex('districts').select('id')))
  return { waiting, doubtful: await count(whereDoubtful(fresh())) }
}
