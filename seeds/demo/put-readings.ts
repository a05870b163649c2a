import type { Knex } from 'knex'
import { numberOfPeriod, periodOfNumber } from '../../server/consumption/consumption-code.ts'
import type { Office } from '../../server/office.ts'
import { advanceReading } from '../../server/readings/advance-reading.ts'
import { judgeReadings } from '../../server/readings/judge-readings.ts'
import { metersOfAccounts, type PlacedMeter } from '../../server/readings/reading-context-views.ts'
import { insertReadings } from '../../server/readings/reading-store.ts'
import { submitReading } from '../../server/readings/submit-reading.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { addDays } from '../../server/time/iso-date.ts'
import { startOfKyivDay } from '../../server/time/kyiv-date.ts'
import { type Cast, staffOf } from './cast.ts'
import { type PlannedReading, planReadings, type ReadMeter } from './plan-readings.ts'

/** The ZH manual’s own history («Історія № договору 01010101»): sent then, counted as of the 1st, accepted. */
const manualReadings = [
  { sentAt: '2024-07-31T15:57:00.000Z', takenOn: '2024-07-31', value: 32_028 },
  { sentAt: '2024-08-31T07:21:00.000Z', takenOn: '2024-08-31', value: 32_108 },
] as const

const slice = 200

const minute = 60_000

/** Some time between eight in the morning and nine in the evening, another for each reading. */
const sentAt = ({ takenOn, meter }: PlannedReading): string =>
  new Date(Date.parse(startOfKyivDay(takenOn)) + (480 + ((meter.id * 37) % 780)) * minute).toISOString()

const readMeters = async (knex: Knex): Promise<{ meters: ReadMeter[]; placed: Map<number, PlacedMeter> }> => {
  const accounts: { id: number; number: string }[] = await knex('accounts').orderBy('id').select('id', 'number')
  const numbers = new Map(accounts.map(({ id, number }) => [id, number]))
  const placed = new Map<number, PlacedMeter>()
  for (let start = 0; start < accounts.length; start += slice) {
    const ids = accounts.slice(start, start + slice).map(({ id }) => id)
    for (const meter of await metersOfAccounts(knex, ids)) {
      if (meter.removedOn === null) placed.set(meter.id, meter)
    }
  }
  const used = new Map<string, Map<string, number>>()
  const rows = await knex('consumption')
    // What a meter counted itself is said behind what its home consumed in all.
    .orderBy('kind')
    .select('period', 'account_id', 'meter_number', 'kwh')
  for (const { period, account_id, meter_number, kwh } of rows) {
    const key = `${account_id}/${meter_number}`
    used.set(key, (used.get(key) ?? new Map()).set(periodOfNumber(period), Math.round(kwh / 100)))
  }
  const meters = [...placed.values()].map((meter) => ({
    ...meter,
    zones: meter.zoneCount,
    account: numbers.get(meter.accountId) ?? '',
    used: used.get(`${meter.accountId}/${meter.number}`) ?? new Map<string, number>(),
  }))
  return { meters, placed }
}

const settleFates = async (
  trx: Knex.Transaction,
  kept: readonly { id: number; planned: PlannedReading }[],
  clerkOf: (districtId: number) => string,
): Promise<void> => {
  for (const { id, planned } of kept) {
    if (planned.fate === 'new' || planned.fate === 'photo_requested') {
      await trx('readings').where({ id }).update({ state: planned.fate })
      continue
    }
    const decided = { decided_at: `${addDays(planned.takenOn, 1)}T09:00:00.000Z` }
    const by = { decided_by_name: clerkOf(planned.meter.districtId) }
    const reason = planned.fate === 'rejected' ? 'На фото інший лічильник.' : null
    await trx('readings')
      .where({ id })
      .update({ state: planned.fate, reason, version: 1, ...decided, ...by })
  }
}

const putMonth = async (
  trx: Knex.Transaction,
  planned: readonly PlannedReading[],
  placed: ReadonlyMap<number, PlacedMeter>,
  clerkOf: (districtId: number) => string,
): Promise<void> => {
  const known = planned.flatMap((each) => {
    const meter = placed.get(each.meter.id)
    return meter ? [{ each, toJudge: { id: null, meter, zones: each.zones, takenOn: each.takenOn } }] : []
  })
  const judged = await judgeReadings(
    trx,
    known.map(({ toJudge }) => toJudge),
  )
  const fresh = known.flatMap(({ each, toJudge: { meter } }, place) => {
    const answer = judged[place]
    if (!answer) return []
    const { closes, countsOn, flags, volume, usual } = answer
    const reading = {
      districtId: meter.districtId,
      accountId: meter.accountId,
      meterId: meter.id,
      submittedAt: sentAt(each),
      closes,
      takenOn: each.takenOn,
      countsOn,
      zones: each.zones,
      channel: each.channel,
      flags,
      volume,
      usualLow: usual?.low ?? null,
      usualHigh: usual?.high ?? null,
      note: null,
    }
    return [{ planned: each, reading }]
  })
  const ids = await insertReadings(
    trx,
    fresh.map(({ reading }) => reading),
  )
  await settleFates(
    trx,
    fresh.flatMap(({ planned: one }, place) => (ids[place] === undefined ? [] : [{ id: ids[place], planned: one }])),
    clerkOf,
  )
}

const putManual = async (office: Office, cast: Cast): Promise<void> => {
  const consumer = { kind: 'consumer', keyId: 1, name: 'Особистий кабінет', consumerId: null } as const
  for (const { sentAt: at, takenOn, value } of manualReadings) {
    const then = { ...office, clock: frozenClock(at) }
    const next = { ...office, clock: frozenClock(new Date(Date.parse(at) + 24 * 60 * minute).toISOString()) }
    await office.db.transaction(async (trx) => {
      const given = { account: '0101010101', zones: [value], takenOn, channel: 'cabinet' } as const
      const { id } = await submitReading(trx, then, consumer, given)
      const accept = { readingId: id, event: 'accept', input: {}, version: undefined }
      await advanceReading(trx, next, staffOf(cast, 'clerk', '01'), accept)
    })
  }
}

/**
 * Puts readings into the demo: the manual’s own two, and those of all homes for the present window and the months before,
 * judged by the office’s own checks. Accounts, meters and consumption must be there; the same day gives the same demo.
 */
export const putDemoReadings = async (office: Office, cast: Cast, today: string): Promise<void> => {
  await putManual(office, cast)
  const { meters, placed } = await readMeters(office.db.reader)
  const planned = planReadings(meters, today)
  const clerks: { district_id: number; full_name: string }[] = await office.db
    .reader('staff')
    .where('role', 'clerk')
    .orderBy('id', 'desc')
    .select('district_id', 'full_name')
  const names = new Map(clerks.map(({ district_id, full_name }) => [district_id, full_name]))
  const clerkOf = (districtId: number): string => names.get(districtId) ?? 'Оператор РЕМ'
  for (const closes of new Set(planned.map((each) => each.closes))) {
    const ofMonth = planned.filter((each) => numberOfPeriod(each.closes) === numberOfPeriod(closes))
    await office.db.transaction(async (trx) => {
      for (let start = 0; start < ofMonth.length; start += slice) {
        await putMonth(trx, ofMonth.slice(start, start + slice), placed, clerkOf)
      }
    })
  }
}
