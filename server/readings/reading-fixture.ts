import { putConsumption } from '../consumption/consumption-store.ts'
import type { TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { addMonths } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { advanceReading } from './advance-reading.ts'
import { flagsOf } from './reading-flags.ts'
import type { ReadingRecord } from './reading-record.ts'
import { findReading } from './reading-store.ts'
import { submitReading } from './submit-reading.ts'

/** The ZH manual's own account: one meter of five digits and one zone; others of the test template. */
export const home = '0101010101'
export const neighbour = '0109090909'
export const threeZones = '01010101'
export const twoPoints = '0102003921'
export const inKorosten = '08080808'

/** Submits a reading as a clerk's round (or as `channel` says) and gives its id. */
export const givenReading = async (
  app: TestApp,
  zones: number | number[],
  change: { account?: string; meter?: string; takenOn?: string; channel?: 'cabinet' | 'call' | 'round' } = {},
): Promise<number> => {
  const { account = home, channel = 'round', ...rest } = change
  const submission = { account, channel, zones: [zones].flat(), takenOn: kyivDateOf(app.clock.now()), ...rest }
  const { id } = await app.office.db.transaction((trx) =>
    submitReading(trx, app.office, app.actor('operator'), submission),
  )
  return id
}

/** Carries an event out on a reading as a persona, whatever its version. */
export const decide = (
  app: TestApp,
  id: number,
  event: string,
  input: object = {},
  persona: PersonaName = 'clerkZhytomyr',
): Promise<void> =>
  app.office.db.transaction((trx) =>
    advanceReading(trx, app.office, app.actor(persona), { readingId: id, event, input, version: undefined }),
  )

/** An accepted reading; gives its id. */
export const givenAccepted = async (
  app: TestApp,
  zones: number | number[],
  change: Parameters<typeof givenReading>[2] = {},
): Promise<number> => {
  const id = await givenReading(app, zones, change)
  await decide(app, id, 'accept', {}, change.account === inKorosten ? 'clerkKorosten' : 'clerkZhytomyr')
  return id
}

/** The reading as the database has it now. */
export const readingNow = async (app: TestApp, id: number): Promise<ReadingRecord> => {
  const reading = await findReading(app.office.db.reader, id)
  if (!reading) throw new Error(`no reading ${id}`)
  return reading
}

/** What the checks doubt in a reading beside others (an unusual volume apart), and how often it was told or decided on. */
export const doubtsNow = async (app: TestApp, id: number): Promise<[codes: string[], version: number]> => {
  const { flags, version } = await readingNow(app, id)
  const doubts = flagsOf(flags).filter(({ doubtful, code }) => doubtful && code !== 'far')
  return [doubts.map(({ code }) => code), version]
}

/** A year of `kwh` a month before this month, at an account's meters. */
export const givenHistory = async (app: TestApp, account: string, kwh: number): Promise<void> => {
  const meters: { accountId: number; meter: string }[] = await app.office.db
    .reader('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .where('accounts.number_digits', account)
    .select({ accountId: 'accounts.id', meter: 'meters.number' })
  const today = kyivDateOf(app.clock.now())
  const volumes = meters.flatMap(({ accountId, meter }) =>
    Array.from({ length: 12 }, (_, back) => ({
      accountId,
      meter,
      period: addMonths(today, -1 - back),
      kind: 'consumed' as const,
      hundredths: kwh * 100,
    })),
  )
  await app.office.db.transaction((trx) => putConsumption(trx, volumes))
}
