import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import type { Judged, ToJudge } from './judge-readings.ts'
import { refuseMistyped } from './place-reading.ts'
import type { PlacedMeter } from './reading-context-views.ts'
import { readingFlags } from './reading-flags.ts'
import type { ReadingEffect } from './reading-lifecycle.ts'
import type { ReadingPatch, ReadingRecord } from './reading-record.ts'
import { askPhotoInput, changeInput, rejectInput } from './reading-schema.ts'
import { askForPhoto } from './tell-of-reading.ts'

/** What the window rule and the checks make of a reading. */
export type Judgement = Pick<Judged, 'closes' | 'countsOn' | 'flags' | 'volume' | 'usual'>

/** A reading of which an event is asked, its meter, and who judges it where that is asked for: many are judged together. */
export interface ReadingToAdvance {
  reading: ReadingRecord
  meter: PlacedMeter
  judge: (reading: ToJudge) => Promise<Judgement>
}

/** One event being carried out on a reading; `input` has passed the event's schema. */
interface ReadingStep extends ReadingToAdvance {
  trx: Knex.Transaction
  office: Pick<Office, 'clock'>
  actor: Actor
  input: unknown
}

type Effect = (step: ReadingStep) => Promise<ReadingPatch> | ReadingPatch

const anyValues = changeInput.loose()
const anyReason = rejectInput.loose()

const judged = async (
  { meter, judge }: ReadingToAdvance,
  { id, zones, takenOn }: ReadingRecord,
): Promise<ReadingPatch> => {
  const { closes, countsOn, flags, volume, usual } = await judge({ id, meter, zones, takenOn })
  return { closes, countsOn, flags, volume, usualLow: usual?.low ?? null, usualHigh: usual?.high ?? null }
}

/** Other figures or another day: judged as if they had just come. */
const keepValues: Effect = async (step) => {
  const { office, meter, reading, input } = step
  const { zones, takenOn = reading.takenOn } = anyValues.parse(input)
  refuseMistyped(meter, { zones, takenOn }, kyivDateOf(office.clock.now()))
  return { zones, takenOn, ...(await judged(step, { ...reading, zones, takenOn })) }
}

/** Somebody wanted to see a photo: whatever came instead, or since, is not accepted among the clean ones. */
const stillAsked = (reading: ReadingRecord, { flags = reading.flags, ...patch }: ReadingPatch): ReadingPatch => {
  const { bit } = readingFlags.photographed
  return { ...patch, flags: flags | (reading.state === 'photo_requested' ? bit : reading.flags & bit) }
}

const effects: Record<ReadingEffect, Effect> = {
  keep_values: keepValues,
  change_values: async (step) => stillAsked(step.reading, await keepValues(step)),
  // What was rejected knows nothing of the readings that came since.
  judge_again: async (step) => stillAsked(step.reading, await judged(step, step.reading)),
  keep_reason: ({ input }) => ({ reason: anyReason.parse(input).reason }),
  drop_reason: () => ({ reason: null }),
  keep_decision: ({ office, actor }) => ({ decidedAt: office.clock.now().toISOString(), decidedByName: actor.name }),
  drop_decision: () => ({ decidedAt: null, decidedByName: null }),
  mark_photographed: ({ reading }) => stillAsked(reading, {}),
  tell_consumer: async ({ trx, office, reading, input }) => {
    await askForPhoto(trx, office, reading, askPhotoInput.parse(input).message ?? null)
    return {}
  },
}

/**
 * Carries the effects of an event out, in the table's order, and gives what they change in the reading. Refuses mistyped
 * figures (422) as the submission does.
 */
export const carryOutReadingEffects = async (
  names: readonly ReadingEffect[],
  step: ReadingStep,
): Promise<ReadingPatch> => {
  let patch: ReadingPatch = {}
  for (const name of names) patch = { ...patch, ...(await effects[name](step)) }
  return patch
}
