import type { Knex } from 'knex'
import { meterKey, type RecentVolume, recentVolumes } from '../consumption/recent-volume-views.ts'
import { eventsFor } from '../lifecycle/define-lifecycle.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { addMonths } from '../time/billing-period.ts'
import { dayNumberOf } from '../time/iso-date.ts'
import { acceptedBefore, isTwinAccepted, liveReadings, loadMeter, type PlacedMeter } from './reading-context-views.ts'
import { readingLifecycle } from './reading-lifecycle.ts'
import { photoFilesOf } from './reading-photo-views.ts'
import { type ReadingRow, showReadingRow } from './reading-views.ts'
import { readingByOf } from './weigh-reading-event.ts'

/** A line of a reading's log, oldest first; `change` holds figures and day before and after. */
export interface ReadingHistoryLine {
  event: string
  at: string
  by: string
  change: unknown
  comment: string | null
}

const historyOf = async (knex: Knex, reading: ReadingRow): Promise<ReadingHistoryLine[]> => {
  const rows: (Omit<ReadingHistoryLine, 'change'> & { change: string | null })[] = await knex('reading_history')
    .where('reading_id', reading.id)
    .orderBy('id')
    .select('event', 'at', 'by', 'change', 'comment')
  const lines = rows.map(({ change, ...row }) => ({ ...row, change: change === null ? null : JSON.parse(change) }))
  const plain = { change: null, comment: null }
  const submitted = { event: 'submit', at: reading.submittedAt, by: reading.channelLabel, ...plain }
  const inBulk = reading.state === 'accepted' && !lines.some(({ event }) => /accept$/.test(event))
  // A hundred thousand clean readings are accepted by one deed, with one row in the audit log and none here.
  const { decidedAt, decidedBy } = reading
  const accepted =
    inBulk && decidedAt && decidedBy ? [{ event: 'accept_clean', at: decidedAt, by: decidedBy, ...plain }] : []
  return [submitted, ...lines, ...accepted].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

const actionsFor = async (knex: Knex, actor: Actor, reading: ReadingRow) => {
  const facts = {
    zonesFit: reading.zones.length === reading.zoneCount,
    twinAccepted: await isTwinAccepted(knex, reading),
  }
  return eventsFor(readingLifecycle, reading.state, readingByOf(actor), facts).map((action) => ({
    ...action,
    reasonText: action.reason === null ? null : (readingLifecycle.reasons[action.reason]?.uk ?? action.reason),
  }))
}

const chartMonths = 24
const averagedMonths = 12
const previousShown = 6

const daysOf = (period: string): number => dayNumberOf(addMonths(period, 1)) - dayNumberOf(period)

const hundredths = (value: number): number => Math.round(value * 100) / 100

/** What a meter used a day over its last year that is known, kWh; null without any history. */
const averageOf = (volumes: readonly RecentVolume[]): number | null => {
  const year = volumes.slice(-averagedMonths)
  const days = year.reduce((sum, { period }) => sum + daysOf(period), 0)
  return days === 0 ? null : hundredths(year.reduce((sum, { kwh }) => sum + kwh, 0) / days)
}

/** Days since the reading before, what was used a day, and the most that the contracted power allows in that time. */
const comparisonOf = ({ previous, countsOn, volume }: ReadingRow, { contractedWatts }: PlacedMeter) => {
  const days = previous ? dayNumberOf(countsOn) - dayNumberOf(previous.countsOn) : null
  return {
    days,
    daily: days && volume !== null ? hundredths(volume / days) : null,
    possible: days === null ? null : Math.round((days * 24 * contractedWatts) / 1000),
    contractedWatts,
  }
}

/** What the photo desk compares a reading with: two years of months, the daily average, the readings before it. */
const pastOf = async (knex: Knex, { id, accountId, meter, meterId, closes, countsOn }: ReadingRow) => {
  const volumes = await recentVolumes(knex, [accountId], { before: addMonths(closes, -1), months: chartMonths })
  const history24 = volumes.get(meterKey(accountId, meter)) ?? []
  const before = { countsOn, except: id, most: previousShown }
  return {
    history24,
    averagePerDay: averageOf(history24),
    previousValues: await acceptedBefore(knex, meterId, before),
  }
}

/** Of a double: the others for its month, between which somebody has to choose. */
const sameMonthAs = async (knex: Knex, { id, meterId, closes, flags }: ReadingRow) => {
  if (!flags.some(({ code }) => code === 'duplicate')) return []
  const others = (await liveReadings(knex, [meterId], closes)).filter((each) => each.id !== id)
  return others.map(({ id: otherId, zones, takenOn, channel, state }) => ({
    id: otherId,
    zones,
    takenOn,
    channel,
    state,
  }))
}

/** The page of a reading: the row, what this actor may do with it, its log, and what it is compared with; kWh. */
export const showReading = async (knex: Knex, office: Pick<Office, 'clock' | 'seal'>, actor: Actor, id: number) => {
  const reading = await showReadingRow(knex, actor, id, office.clock.now().toISOString())
  return {
    ...reading,
    actions: await actionsFor(knex, actor, reading),
    history: await historyOf(knex, reading),
    comparison: comparisonOf(reading, await loadMeter(knex, reading.meterId)),
    ...(await pastOf(knex, reading)),
    sameMonth: await sameMonthAs(knex, reading),
    photoFiles: await photoFilesOf(knex, office, actor, reading),
  }
}
