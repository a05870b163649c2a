import type { Knex } from 'knex'
import { holdMonthsOpen } from '../consumption/month-hold-views.ts'
import { conflict, notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { judgeReading, type ToJudge } from './judge-readings.ts'
import { judgeWaiting } from './judge-waiting.ts'
import { leaveReadingTraces } from './leave-reading-traces.ts'
import { isTwinAccepted, loadMeter } from './reading-context-views.ts'
import { readingLifecycle } from './reading-lifecycle.ts'
import type { ReadingRecord } from './reading-record.ts'
import { findReading, findReadings, holdMeter, writeReading } from './reading-store.ts'
import { settleConsumption } from './settle-consumption.ts'
import { type EventAsked, tooLate, weighReadingEvent } from './weigh-reading-event.ts'

/** An event asked of a reading. */
export interface ReadingEventAsked extends EventAsked {
  readingId: number
}

const visibleOne = (actor: Actor, reading: ReadingRecord | null | undefined): ReadingRecord => {
  if (!reading || !inScope(scopeOf(actor), reading)) throw notFound('Показ')
  return reading
}

/** The reading, if the actor may see it. Refuses `not_found` alike for what is absent and what is another REM's. */
export const loadVisibleReading = async (knex: Knex, actor: Actor, id: number): Promise<ReadingRecord> =>
  visibleOne(actor, await findReading(knex, id))

/** These readings in their order, if the actor may see them all; refuses as `loadVisibleReading` does. */
export const loadVisibleReadings = async (
  knex: Knex,
  actor: Actor,
  ids: readonly number[],
): Promise<ReadingRecord[]> => {
  const found = await findReadings(knex, ids)
  return ids.map((id) => visibleOne(actor, found.get(id)))
}

/**
 * Carries one event of the reading lifecycle out, in the caller's transaction: state, values, log, audit,
 * what it tells of the consumption and of the meter's readings that wait together, or nothing. The only place, with the bulks `accept-clean.ts` and `change-readings.ts`, that writes a reading's state. Refuses `not_found`,
 * `forbidden` (not this role's event), `unknown_event` and wrong input (422), `reading_changed` (409: another version),
 * `not_from_here`, `wrong_zones` and `already_accepted` (409).
 */
export const advanceReading = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  asked: ReadingEventAsked,
): Promise<void> => {
  const { meterId, districtId } = await loadVisibleReading(trx, actor, asked.readingId)
  await holdMeter(trx, meterId)
  await holdMonthsOpen(trx, [districtId])
  const reading = await loadVisibleReading(trx, actor, asked.readingId)
  const meter = await loadMeter(trx, meterId)
  const judge = (each: ToJudge) => judgeReading(trx, each)
  const event = await weighReadingEvent(trx, office, actor, asked, { reading, meter, judge })
  const { to, patch } = event
  const after = { ...reading, ...patch }
  if (to === 'accepted' && (await isTwinAccepted(trx, after))) {
    throw conflict('already_accepted', readingLifecycle.reasons.already_accepted?.uk ?? '')
  }
  if (!(await writeReading(trx, event))) {
    throw await tooLate(trx, actor, await loadVisibleReading(trx, actor, reading.id))
  }
  if (to === 'accepted') {
    await settleConsumption(trx, office, meterId, [reading.countsOn, after.countsOn], reading.id)
  } else {
    await judgeWaiting(trx, [meterId], [reading.id])
  }
  await leaveReadingTraces(trx, office, actor, [event])
}
