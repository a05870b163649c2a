import { numberOfPeriod } from '../consumption/consumption-code.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { monthId } from '../reading-months/month-of-district.ts'
import { listedMonthIds } from '../reading-months/reading-month-views.ts'
import { readingChannels } from '../readings/reading-schema.ts'
import { addMonths } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { type ArrivalDay, arrivalDays, kyivHours } from './arrival-days.ts'
import {
  type Asked,
  hourSumOf,
  hourSums,
  meterSumOf,
  meterSums,
  meterWithReadingSums,
  type NamedDistrict,
  reportedDistricts,
  shareSumOf,
  standingSumOf,
  standingSums,
  volumeSums,
} from './reading-sum-views.ts'

/** A REM's month in numbers, or the company's (`district` null). Each is the length of a list the console can show. */
export interface ReadingReport {
  /** `3:202612`; the company's `all:202612`. */
  id: string
  /** Its place among the rows: the company’s first, then the worst. */
  rank: number
  district: number | null
  districtName: string | null
  /** The 1st that the readings close. */
  closes: string
  /** Whether the list of what is missing can be shown: of a REM not before its first reading, of the company where any can. */
  monthListed: boolean
  /** By the day of arrival, rejected ones included. */
  received: number
  before: number
  beforeByNow: number
  days: ArrivalDay[]
  channels: { channel: string; received: number }[]
  withPhoto: number
  /** New ones, and when the oldest of them came (UTC). */
  waiting: number
  oldestWaitingAt: string | null
  photoRequested: number
  accepted: number
  /** Accepted by an event of their own; the other accepted ones were clean and accepted in bulk. */
  byDecision: number
  rejected: number
  /** Meters of which a reading is expected, and those without an accepted one. */
  meters: number
  missing: number
  /** Accounts with such meters, and those of none of whose meters there is an accepted reading. */
  accounts: number
  accountsMissing: number
  /** Monthly volumes, and those by the average daily consumption. */
  volumes: number
  estimated: number
}

const total = <T>(rows: readonly T[], amount: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + amount(row), 0)

const earliest = (instants: readonly string[]): string | null => instants.toSorted()[0] ?? null

/** All sums of the REMs asked for, read aside one after the other. */
const readSums = async ({ db }: Pick<Office, 'db'>, asked: Asked) => ({
  hours: (await db.aside(hourSums(db.reader, asked))).map(hourSumOf),
  standings: (await db.aside(standingSums(db.reader, asked))).map(standingSumOf),
  meters: (await db.aside(meterSums(db.reader, asked))).map(meterSumOf),
  metersWithReading: (await db.aside(meterWithReadingSums(db.reader, asked))).map(meterSumOf),
  volumes: (await db.aside(volumeSums(db.reader, asked))).map(shareSumOf),
})

type Sums = Awaited<ReturnType<typeof readSums>>

const ofDistrict = (sums: Sums, id: number): Sums => {
  const here = ({ districtId }: { districtId: number }) => districtId === id
  return {
    hours: sums.hours.filter(here),
    standings: sums.standings.filter(here),
    meters: sums.meters.filter(here),
    metersWithReading: sums.metersWithReading.filter(here),
    volumes: sums.volumes.filter(here),
  }
}

const reportOf = (
  district: NamedDistrict | null,
  { closes, now }: { closes: string; now: string },
  sums: Sums,
  kyivHour: ReturnType<typeof kyivHours>,
): Omit<ReadingReport, 'rank' | 'monthListed'> => {
  const closedBefore = addMonths(closes, -1)
  const cameFor = (month: string) => sums.hours.filter((hour) => hour.closes === numberOfPeriod(month))
  const standing = (state: string) => sums.standings.filter((each) => each.state === state)
  const count = (state: string) => total(standing(state), ({ received }) => received)
  const meters = total(sums.meters, (each) => each.meters)
  const accounts = total(sums.meters, (each) => each.accounts)
  return {
    id: `${district?.id ?? 'all'}:${numberOfPeriod(closes)}`,
    district: district?.id ?? null,
    districtName: district?.name ?? null,
    closes,
    ...arrivalDays({ closes, closedBefore, now }, cameFor(closes), cameFor(closedBefore), kyivHour),
    channels: Object.keys(readingChannels).map((channel) => ({
      channel,
      received: total(sums.standings, (each) => (each.channel === channel ? each.received : 0)),
    })),
    withPhoto: total(sums.standings, ({ withPhoto }) => withPhoto),
    waiting: count('new'),
    oldestWaitingAt: earliest(standing('new').map(({ oldest }) => oldest)),
    photoRequested: count('photo_requested'),
    accepted: count('accepted'),
    byDecision: total(standing('accepted'), ({ byDecision }) => byDecision),
    rejected: count('rejected'),
    meters,
    missing: meters - total(sums.metersWithReading, (each) => each.meters),
    accounts,
    accountsMissing: accounts - total(sums.metersWithReading, (each) => each.accounts),
    volumes: total(sums.volumes, ({ all }) => all),
    estimated: total(sums.volumes, ({ part }) => part),
  }
}

type Waits = Pick<ReadingReport, 'oldestWaitingAt' | 'missing'>

/** Whose oldest reading waits longest first, then who misses most. */
const worstFirst = (one: Waits, other: Waits): number => {
  const [since, sinceOther] = [one.oldestWaitingAt ?? '9', other.oldestWaitingAt ?? '9']
  return since === sinceOther ? other.missing - one.missing : since < sinceOther ? -1 : 1
}

/**
 * The manager's numbers of a month (issue 4 G) for each REM that the actor may know, the worst first; before them the
 * company's own row, where the whole company is asked for. `closes` is the 1st that the readings close.
 */
export const readingReports = async (
  office: Pick<Office, 'db' | 'clock'>,
  actor: Actor,
  { closes, districts: wanted }: { closes: string; districts: readonly number[] | null },
): Promise<ReadingReport[]> => {
  const districts = await reportedDistricts(office.db.reader, actor, wanted)
  const sums = await readSums(office, { districts: districts.map(({ id }) => id), closes })
  const asked = { closes, now: office.clock.now().toISOString().slice(0, 13) }
  const kyivHour = kyivHours()
  const listed = await listedMonthIds(office.db.reader, actor, kyivDateOf(office.clock.now()))
  const rows = districts.map((district) => ({
    ...reportOf(district, asked, ofDistrict(sums, district.id), kyivHour),
    monthListed: listed.has(monthId({ districtId: district.id, closes })),
  }))
  const monthListed = rows.some((row) => row.monthListed)
  const company = wanted === null && rows.length > 1 ? [{ ...reportOf(null, asked, sums, kyivHour), monthListed }] : []
  return [...company, ...rows.toSorted(worstFirst)].map((row, rank) => ({ ...row, rank }))
}
