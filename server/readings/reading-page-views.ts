import type { Knex } from 'knex'
import { meterKey, recentVolumes } from '../consumption/recent-volume-views.ts'
import { eventsFor } from '../lifecycle/define-lifecycle.ts'
import type { Actor } from '../may.ts'
import { addMonths } from '../time/billing-period.ts'
import { dayNumberOf } from '../time/iso-date.ts'
import { readingByOf } from './advance-reading.ts'
import { isTwinAccepted, loadMeter } from './reading-context-views.ts'
import { readingLifecycle } from './reading-lifecycle.ts'
import { type ReadingRow, showReadingRow } from './reading-views.ts'

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

/** What the photo desk compares a reading with: two years of months, the daily average, the possible maximum. */
const comparisonOf = async (knex: Knex, reading: ReadingRow) => {
  const { accountId, meter, closes, previous, countsOn, volume } = reading
  const volumes = await recentVolumes(knex, [accountId], { before: addMonths(closes, -1), months: chartMonths })
  const { contractedWatts } = await loadMeter(knex, reading.meterId)
  const days = previous ? dayNumberOf(countsOn) - dayNumberOf(previous.countsOn) : null
  return {
    months: volumes.get(meterKey(accountId, meter)) ?? [],
    days,
    daily: days && volume !== null ? Math.round((volume / days) * 100) / 100 : null,
    possible: days === null ? null : Math.round((days * 24 * contractedWatts) / 1000),
    contractedWatts,
  }
}

/** The page of a reading: the row, what this actor may do with it, its log, and what it is compared with; kWh. */
export const showReading = async (knex: Knex, actor: Actor, id: number, now: string) => {
  const reading = await showReadingRow(knex, actor, id, now)
  return {
    ...reading,
    actions: await actionsFor(knex, actor, reading),
    history: await historyOf(knex, reading),
    comparison: await comparisonOf(knex, reading),
  }
}
