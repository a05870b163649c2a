import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import { holdMonthsOpen } from '../consumption/month-hold-views.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { loadVisibleReading, loadVisibleReadings } from './advance-reading.ts'
import { judgeWaiting } from './judge-waiting.ts'
import { leaveReadingTraces } from './leave-reading-traces.ts'
import { loadMeters } from './reading-context-views.ts'
import type { Judgement } from './reading-effects.ts'
import { writeReadings } from './reading-store.ts'
import { tooLate, type WeighedEvent, weighReadingEvent } from './weigh-reading-event.ts'

/** A reading that waits, the figures and day that it is told anew, and what the checks make of them. */
export interface ChangedReading extends Judgement {
  readingId: number
  zones: readonly number[]
  takenOn: string
}

/** So many readings are a few milliseconds' work. */
const mostAtOnce = 50

const changeSome = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  changes: readonly ChangedReading[],
): Promise<void> => {
  const ids = changes.map(({ readingId }) => readingId)
  const readings = await loadVisibleReadings(trx, actor, ids)
  await holdMonthsOpen(
    trx,
    readings.map(({ districtId }) => districtId),
  )
  const meterIds = readings.map(({ meterId }) => meterId)
  const meters = await loadMeters(trx, meterIds)
  const events: WeighedEvent[] = []
  for (const [place, reading] of readings.entries()) {
    const [change, meter] = [changes[place], meters.get(reading.meterId)]
    if (!change || !meter) throw new Error(`nothing known of reading ${reading.id}`)
    const { zones, takenOn } = change
    const asked = { event: 'change', input: { zones, takenOn }, version: undefined }
    events.push(await weighReadingEvent(trx, office, actor, asked, { reading, meter, judge: async () => change }))
  }
  // Writing takes as long again.
  await breathe()
  const [late] = await writeReadings(trx, events)
  if (late !== undefined) throw await tooLate(trx, actor, await loadVisibleReading(trx, actor, late))
  await judgeWaiting(trx, meterIds, ids)
  await leaveReadingTraces(trx, office, actor, events)
}

/**
 * Carries the event `change` out on many readings whose new figures were judged already: what `advanceReading` does with
 * each, fifty at a time, between which other requests are answered. The caller holds their meters; no two
 * are of one meter and month. Refuses what `advanceReading` refuses; then all of it is to be undone.
 */
export const changeReadings = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  changes: readonly ChangedReading[],
): Promise<void> => {
  for (let start = 0; start < changes.length; start += mostAtOnce) {
    await changeSome(trx, office, actor, changes.slice(start, start + mostAtOnce))
    await breathe()
  }
}
