import type { Knex } from 'knex'
import { lastDeed } from '../audit/audit-views.ts'
import { conflict, forbidden, invalid } from '../errors.ts'
import { findTransition, type Transition } from '../lifecycle/define-lifecycle.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { readInput } from '../read-input.ts'
import { isTwinAccepted } from './reading-context-views.ts'
import { carryOutReadingEffects, type ReadingToAdvance } from './reading-effects.ts'
import {
  type ReadingBy,
  type ReadingEffect,
  type ReadingFacts,
  type ReadingState,
  readingLifecycle,
} from './reading-lifecycle.ts'
import type { ReadingPatch, ReadingRecord } from './reading-record.ts'

/** An event asked for; `version` undefined takes the reading as it stands (the gateway names none). */
export interface EventAsked {
  event: string
  input: unknown
  version: number | undefined
}

/** What an event makes of a reading: its state and values afterwards. Nothing of it is written yet. */
export interface WeighedEvent {
  event: string
  input: unknown
  reading: ReadingRecord
  to: ReadingState
  patch: ReadingPatch
}

type Row = Transition<ReadingState, ReadingBy, ReadingFacts, ReadingEffect>

/** As whom the lifecycle table knows the actor. */
export const readingByOf = (actor: Actor): ReadingBy => (actor.kind === 'staff' ? actor.role : actor.kind)

/** How a reading stands, for whoever came second. Colleagues are named to colleagues alone. */
const standing = async (knex: Knex, actor: Actor, { id, state, version }: ReadingRecord) => ({
  state,
  stateLabel: readingLifecycle.states[state].uk,
  version,
  last: actor.kind === 'consumer' ? null : ((await lastDeed(knex, 'readings', id)) ?? null),
})

/** The refusal of whoever came second, `reading` as it stands now. */
export const tooLate = async (knex: Knex, actor: Actor, reading: ReadingRecord) => {
  const current = await standing(knex, actor, reading)
  const who = current.last ? ` Останню дію виконав(ла): ${current.last.by}.` : ''
  const message = `Показ щойно змінили: тепер він у стані «${current.stateLabel}».${who} Оновіть сторінку.`
  return conflict('reading_changed', message, { current })
}

/** Looked up only where a guard asks: a file changes a hundred thousand readings by an event without any. */
const factsFor = async (
  knex: Knex,
  rows: readonly Row[],
  { reading, meter }: ReadingToAdvance,
): Promise<ReadingFacts> => ({
  zonesFit: reading.zones.length === meter.zoneCount,
  twinAccepted: rows.some(({ guard }) => guard) && (await isTwinAccepted(knex, reading)),
})

const findRow = async (
  knex: Knex,
  actor: Actor,
  asked: EventAsked,
  toAdvance: ReadingToAdvance,
): Promise<{ row: Row; input: unknown }> => {
  const { reading } = toAdvance
  const rows = readingLifecycle.transitions.filter(({ event }) => event === asked.event)
  const shape = rows[0]?.input
  if (!shape) throw invalid('unknown_event', 'Такої дії немає.', { event: 'Оберіть дію зі списку.' })
  const by = readingByOf(actor)
  if (!rows.some((row) => row.by.includes(by))) throw forbidden()
  const input = readInput(shape, asked.input ?? {})
  if (asked.version !== undefined && asked.version !== reading.version) throw await tooLate(knex, actor, reading)
  const facts = await factsFor(knex, rows, toAdvance)
  const found = findTransition(readingLifecycle, { event: asked.event, state: reading.state, by, facts })
  if (found.found === 'row') return { row: found.row, input }
  if (found.found === 'guarded') {
    throw conflict(found.reason, readingLifecycle.reasons[found.reason]?.uk ?? found.reason)
  }
  const current = await standing(knex, actor, reading)
  throw conflict('not_from_here', `Показ у стані «${current.stateLabel}»: ця дія зараз неможлива.`, { current })
}

/**
 * Whether an event of the lifecycle may be carried out on a reading, and what it makes of it; carries out what the event
 * does beside (tells the consumer), and leaves the reading itself as it is. Refuses as `advanceReading` does.
 */
export const weighReadingEvent = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  asked: EventAsked,
  toAdvance: ReadingToAdvance,
): Promise<WeighedEvent> => {
  const { reading } = toAdvance
  const { row, input } = await findRow(trx, actor, asked, toAdvance)
  const patch = await carryOutReadingEffects(row.effects, { ...toAdvance, trx, office, actor, input })
  return { event: row.event, input, reading, to: row.to === 'previous' ? reading.state : row.to, patch }
}
