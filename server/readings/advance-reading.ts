import type { Knex } from 'knex'
import { lastDeed } from '../audit/audit-views.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { holdMonthsOpen } from '../consumption/month-hold-views.ts'
import { conflict, forbidden, invalid, notFound } from '../errors.ts'
import { findTransition, type Transition } from '../lifecycle/define-lifecycle.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { readInput } from '../read-input.ts'
import { judgeWaiting } from './judge-waiting.ts'
import { isTwinAccepted, loadMeter } from './reading-context-views.ts'
import { carryOutReadingEffects } from './reading-effects.ts'
import {
  type ReadingBy,
  type ReadingEffect,
  type ReadingFacts,
  type ReadingState,
  readingLifecycle,
} from './reading-lifecycle.ts'
import type { ReadingPatch, ReadingRecord } from './reading-record.ts'
import { addReadingHistory, findReading, holdMeter, writeReading } from './reading-store.ts'
import { settleConsumption } from './settle-consumption.ts'

/** An event asked for; `version` undefined takes the reading as it stands (the gateway names none). */
export interface ReadingEventAsked {
  readingId: number
  event: string
  input: unknown
  version: number | undefined
}

type Row = Transition<ReadingState, ReadingBy, ReadingFacts, ReadingEffect>

/** As whom the lifecycle table knows the actor. */
export const readingByOf = (actor: Actor): ReadingBy => (actor.kind === 'staff' ? actor.role : actor.kind)

/** The reading, if the actor may see it. Refuses `not_found` alike for what is absent and what is another REM's. */
export const loadVisibleReading = async (knex: Knex, actor: Actor, id: number): Promise<ReadingRecord> => {
  const reading = await findReading(knex, id)
  if (!reading || !inScope(scopeOf(actor), reading)) throw notFound('Показ')
  return reading
}

/** How a reading stands, for whoever came second. Colleagues are named to colleagues alone. */
const standing = async (knex: Knex, actor: Actor, { id, state, version }: ReadingRecord) => ({
  state,
  stateLabel: readingLifecycle.states[state].uk,
  version,
  last: actor.kind === 'consumer' ? null : ((await lastDeed(knex, 'readings', id)) ?? null),
})

const tooLate = async (knex: Knex, actor: Actor, reading: ReadingRecord) => {
  const current = await standing(knex, actor, reading)
  const who = current.last ? ` Останню дію виконав(ла): ${current.last.by}.` : ''
  const message = `Показ щойно змінили: тепер він у стані «${current.stateLabel}».${who} Оновіть сторінку.`
  return conflict('reading_changed', message, { current })
}

const findRow = async (
  knex: Knex,
  actor: Actor,
  reading: ReadingRecord,
  asked: ReadingEventAsked,
): Promise<{ row: Row; input: unknown }> => {
  const rows = readingLifecycle.transitions.filter(({ event }) => event === asked.event)
  const shape = rows[0]?.input
  if (!shape) throw invalid('unknown_event', 'Такої дії немає.', { event: 'Оберіть дію зі списку.' })
  const by = readingByOf(actor)
  if (!rows.some((row) => row.by.includes(by))) throw forbidden()
  const input = readInput(shape, asked.input ?? {})
  if (asked.version !== undefined && asked.version !== reading.version) throw await tooLate(knex, actor, reading)
  const meter = await loadMeter(knex, reading.meterId)
  const facts: ReadingFacts = {
    zonesFit: reading.zones.length === meter.zoneCount,
    twinAccepted: await isTwinAccepted(knex, reading),
  }
  const found = findTransition(readingLifecycle, { event: asked.event, state: reading.state, by, facts })
  if (found.found === 'row') return { row: found.row, input }
  if (found.found === 'guarded') {
    throw conflict(found.reason, readingLifecycle.reasons[found.reason]?.uk ?? found.reason)
  }
  const current = await standing(knex, actor, reading)
  throw conflict('not_from_here', `Показ у стані «${current.stateLabel}»: ця дія зараз неможлива.`, { current })
}

const valuesOf = ({ zones, takenOn }: Pick<ReadingRecord, 'zones' | 'takenOn'>) => ({ zones, takenOn })

const changeOf = (reading: ReadingRecord, patch: ReadingPatch): object | null =>
  patch.zones ? { before: valuesOf(reading), after: valuesOf({ ...reading, ...patch }) } : null

const commentOf = (input: unknown): string | null => {
  const words = Object.entries(Object(input)).find(([name]) => ['reason', 'message', 'comment'].includes(name))?.[1]
  return typeof words === 'string' ? words : null
}

/**
 * Carries one event of the reading lifecycle out, in the caller's transaction: state, values, log, audit,
 * what it tells of the consumption and of the meter's readings that wait together, or nothing. The only place, with the bulk `accept-clean.ts`, that writes a reading's state. Refuses `not_found`,
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
  const { row, input } = await findRow(trx, actor, reading, asked)
  const to = row.to === 'previous' ? reading.state : row.to
  const patch = await carryOutReadingEffects(row.effects, { trx, office, actor, reading, input })
  const after = { ...reading, ...patch }
  if (to === 'accepted' && (await isTwinAccepted(trx, after))) {
    throw conflict('already_accepted', readingLifecycle.reasons.already_accepted?.uk ?? '')
  }
  if (!(await writeReading(trx, reading, to, patch))) throw await tooLate(trx, actor, reading)
  if (to === 'accepted') {
    await settleConsumption(trx, office, meterId, [reading.countsOn, after.countsOn], reading.id)
  } else {
    await judgeWaiting(trx, meterId, reading.id)
  }
  await addReadingHistory(trx, {
    readingId: reading.id,
    event: row.event,
    at: office.clock.now().toISOString(),
    by: actor.name,
    change: changeOf(reading, patch),
    comment: commentOf(input),
  })
  await recordAudit(trx, office, actor, {
    action: row.event,
    resource: 'readings',
    resourceId: reading.id,
    districtId: reading.districtId,
    fields: Object.keys(patch),
  })
}
