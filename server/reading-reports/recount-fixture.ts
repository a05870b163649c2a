import fc from 'fast-check'
import { readingChannels } from '../readings/reading-schema.ts'
import type { TestApp } from '../testing/make-app.ts'
import { addMonths } from '../time/billing-period.ts'
import { dayNumberOf } from '../time/iso-date.ts'

/** A reading as a test makes it up; `place` picks its meter. */
export interface MadeReading {
  place: number
  month: number
  state: string
  channel: string
  minute: number
  photos: number
  byDecision: boolean
}

/** Readings of two months and another, in all states and from all channels, over three weeks around the window. */
export const madeReadings: fc.Arbitrary<MadeReading[]> = fc.array(
  fc.record({
    place: fc.nat(100),
    month: fc.constantFrom(0, 0, 0, -1, -1, -2),
    state: fc.constantFrom('new', 'new', 'photo_requested', 'accepted', 'accepted', 'rejected'),
    channel: fc.constantFrom(...Object.keys(readingChannels)),
    minute: fc.integer({ min: -10 * 1440, max: 12 * 1440 }),
    photos: fc.constantFrom(0, 0, 1, 3),
    byDecision: fc.boolean(),
  }),
  { minLength: 60, maxLength: 120 },
)

const present = '2026-12-01'
const codeOf = (closes: string): number => Number(closes.slice(0, 4) + closes.slice(5, 7))

/** Every meter of the test office with its account and REM. */
export const meterPlaces = (app: TestApp): Promise<Record<string, number>[]> =>
  app.office.db
    .reader('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .orderBy('meters.id')
    .select({ meter_id: 'meters.id', account_id: 'accounts.id', district_id: 'accounts.district_id' })

/** Puts these readings in the place of all there were, and volumes of November, of all origins. */
export const putReadings = (
  { office }: TestApp,
  places: readonly Record<string, number>[],
  readings: readonly MadeReading[],
): Promise<void> =>
  office.db.transaction(async (trx) => {
    await trx('readings').delete()
    await trx('consumption').delete()
    const rows = readings.map(({ place, month, state, channel, minute, photos, byDecision }) => {
      const closes = addMonths(present, month)
      return {
        ...places[place % places.length],
        closes: codeOf(closes),
        taken_on: closes,
        counts_on: closes,
        submitted_at: new Date(Date.parse(closes) + minute * 60_000).toISOString(),
        zone1: 100,
        channel,
        state,
        photos,
        by_decision: state === 'accepted' && byDecision,
      }
    })
    await trx('readings').insert(rows)
    const volumes = places.map(({ account_id, meter_id }, at) => ({
      period: 202611,
      account_id,
      meter_number: String(meter_id),
      kind: 1,
      kwh: 100,
      estimated: at % 4 === 3 ? null : at % 4,
    }))
    await trx('consumption').insert(volumes)
  })

const kyiv = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv', dateStyle: 'short', timeStyle: 'short' })
/** Days and hours since the 1st, in Kyiv. */
const sinceFirst = (instant: string | Date, closes: string) => {
  const [day = '', time = ''] = kyiv.format(new Date(instant)).split(' ')
  return { day: dayNumberOf(day) - dayNumberOf(closes), hour: Number(time.slice(0, 2)) }
}

/** The numbers of a REM (or of all, `district` null) counted the plain way: every row fetched and looked at. */
export const recount = async ({ office, clock }: TestApp, district: number | null, closes: string) => {
  const here = (row: { district_id: number }) => district === null || row.district_id === district
  const every = (await office.db.reader('readings').select('*')).filter(here)
  const ofMonth = every.filter((row) => row.closes === codeOf(closes))
  const monthBefore = addMonths(closes, -1)
  const before = every.filter((row) => row.closes === codeOf(monthBefore))
  const now = sinceFirst(clock.now(), closes)
  const inState = (state: string) => ofMonth.filter((row) => row.state === state)
  const oldest = inState('new').map((row): string => row.submitted_at)
  const offsets = new Set([
    ...[-2, -1, 0, 1, 2],
    ...ofMonth.map((row) => sinceFirst(row.submitted_at, closes).day),
    ...before.map((row) => sinceFirst(row.submitted_at, monthBefore).day),
  ])
  const meters: Record<string, number | string | null>[] = await office.db
    .reader('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .select('meters.*', 'accounts.district_id', 'metering_points.account_id')
  const expected = meters.filter(
    (meter) =>
      here({ district_id: Number(meter.district_id) }) &&
      String(meter.installed_on) < closes &&
      (meter.removed_on === null || String(meter.removed_on) > monthBefore),
  )
  const read = new Set(ofMonth.filter((row) => row.state === 'accepted').map((row) => row.meter_id))
  const theirs = new Set(expected.map((meter) => meter.account_id))
  const told = new Set(expected.filter((meter) => read.has(meter.id)).map((meter) => meter.account_id))
  const accounts = new Map((await office.db.reader('accounts').select('*')).map((row) => [row.id, row]))
  const volumes = (await office.db.reader('consumption').select('*')).filter((row) =>
    here(accounts.get(row.account_id)),
  )
  return {
    received: ofMonth.length,
    before: before.length,
    beforeByNow: before.filter((row) => {
      const { day, hour } = sinceFirst(row.submitted_at, monthBefore)
      return day < now.day || (day === now.day && hour <= now.hour)
    }).length,
    days: [...offsets]
      .sort((one, other) => one - other)
      .map((offset) => ({
        offset,
        received: ofMonth.filter((row) => sinceFirst(row.submitted_at, closes).day === offset).length,
        before: before.filter((row) => sinceFirst(row.submitted_at, monthBefore).day === offset).length,
      })),
    channels: Object.keys(readingChannels).map((channel) => ({
      channel,
      received: ofMonth.filter((row) => row.channel === channel).length,
    })),
    withPhoto: ofMonth.filter((row) => row.photos > 0).length,
    waiting: inState('new').length,
    oldestWaitingAt: oldest.sort()[0] ?? null,
    photoRequested: inState('photo_requested').length,
    accepted: inState('accepted').length,
    byDecision: inState('accepted').filter((row) => Boolean(row.by_decision)).length,
    rejected: inState('rejected').length,
    meters: expected.length,
    missing: expected.filter((meter) => !read.has(meter.id)).length,
    accounts: theirs.size,
    accountsMissing: theirs.size - told.size,
    volumes: volumes.length,
    estimated: volumes.filter((row) => row.estimated > 0).length,
  }
}
