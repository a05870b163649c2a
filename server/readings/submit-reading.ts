import type { Knex } from 'knex'
import { loadVisibleAccount } from '../accounts/account-views.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { advanceReading } from './advance-reading.ts'
import { judgeReading } from './judge-readings.ts'
import { meterForReading } from './place-reading.ts'
import { type LiveReading, liveReadings, type PlacedMeter } from './reading-context-views.ts'
import { readingFlags } from './reading-flags.ts'
import type { ReadingChannel } from './reading-schema.ts'
import { holdMeter, insertReadings, markTwins } from './reading-store.ts'
import { countReading } from './reading-window.ts'

/** A reading as it comes; `account` is a number's digits or an id, `takenOn` a Kyiv day (today unless told). */
export interface Submission {
  account: string | number
  meter?: string | undefined
  zones: readonly number[]
  takenOn?: string | undefined
  channel: ReadingChannel
  note?: string | undefined
}

/** The reading that a submission became: a new one, or the one that it changed. */
export interface Submitted {
  id: number
  changed: boolean
}

const waits = ({ state }: LiveReading): boolean => state === 'new' || state === 'photo_requested'

const isSame = (reading: LiveReading, zones: readonly number[], takenOn: string): boolean =>
  reading.takenOn === takenOn && reading.zones.join() === zones.join()

/** Judges a reading of a meter that the caller holds and keeps it as new, a double where another one waits; gives its id. */
export const insertReading = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  meter: PlacedMeter,
  { zones, takenOn, channel, note }: Omit<Submission, 'account' | 'meter'> & { takenOn: string },
): Promise<number> => {
  const judged = await judgeReading(trx, { id: null, meter, zones, takenOn })
  const { closes, countsOn, flags, volume, usual } = judged
  const [id] = await insertReadings(trx, [
    {
      districtId: meter.districtId,
      accountId: meter.accountId,
      meterId: meter.id,
      submittedAt: office.clock.now().toISOString(),
      closes,
      takenOn,
      countsOn,
      zones: [...zones],
      channel,
      flags,
      volume,
      usualLow: usual?.low ?? null,
      usualHigh: usual?.high ?? null,
      note: note ?? null,
    },
  ])
  if (id === undefined) throw new Error('a reading was not kept')
  if (flags & readingFlags.duplicate.bit) await markTwins(trx, [meter.id])
  await recordAudit(trx, office, actor, {
    action: 'submit',
    resource: 'readings',
    resourceId: id,
    districtId: meter.districtId,
    note: channel,
  })
  return id
}

/**
 * Takes a reading in (issue 4 A): finds its meter, counts it by the window rule, checks it, keeps it as new. While a
 * reading of the meter for the same month waits, another one through the same channel changes it (and its log says so)
 * instead of standing beside it; through another one both are flagged as duplicates, and after one was accepted the other. Refuses `not_found` (an account
 * outside the actor's scope) and, 422 by field, what `meterForReading` refuses.
 */
export const submitReading = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  submission: Submission,
): Promise<Submitted> => {
  const account = await loadVisibleAccount(trx, actor, submission.account)
  const today = kyivDateOf(office.clock.now())
  const { zones, channel, takenOn = today } = submission
  const meter = await meterForReading(trx, account.id, { meter: submission.meter, zones, takenOn }, today)
  await holdMeter(trx, meter.id)
  const live = await liveReadings(trx, [meter.id], countReading(takenOn).closes)
  const waiting = live.find((reading) => reading.channel === channel && waits(reading))
  if (!waiting)
    return { id: await insertReading(trx, office, actor, meter, { ...submission, takenOn }), changed: false }
  if (!isSame(waiting, zones, takenOn)) {
    const change = { event: 'change', input: { zones: [...zones], takenOn }, version: undefined }
    await advanceReading(trx, office, actor, { readingId: waiting.id, ...change })
  }
  return { id: waiting.id, changed: true }
}
