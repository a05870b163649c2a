import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { readArrays } from '../db/read-arrays.ts'
import { addMonths } from '../time/billing-period.ts'
import type { MonthOfDistrict } from './accept-clean-store.ts'
import { doubtfulBits } from './reading-flags.ts'
import { type LaterReading, readingsWith } from './settle-next-store.ts'

/** So many readings are some ten milliseconds’ work to look at and judge. */
const slice = 100

const clean = 'flags & ? = 0'

/** `accepted` is the month's, found by the meter and the days that count for it. */
const besideMonth = `accepted.meter_id = readings.meter_id and accepted.counts_on > ? and accepted.counts_on <= ?
  and accepted.closes = ? and accepted.id <> readings.id`

const ofMonth = (closes: string) => [addMonths(closes, -1), closes, numberOfPeriod(closes)]

/** The next month behind `after` (YYYYMM), but the one asked, of which the REM has a new reading; null past the last. */
export const nextMonthElsewhere = async (
  knex: Knex,
  { districtId, closes }: MonthOfDistrict,
  after: number,
): Promise<number | null> => {
  const sql = `select min(closes) from readings where district_id = ? and state = 'new' and closes > ?`
  const own = numberOfPeriod(closes)
  const from = async (behind: number) => (await readArrays(knex, sql, [districtId, behind]))[0]?.[0] ?? null
  const found = await from(after)
  return Number(found) === own ? toNumber(await from(own)) : toNumber(found)
}

const toNumber = (value: string | number | null): number | null => (value === null ? null : Number(value))

/**
 * Holds the meters that have clean new readings both of the month and of others, in one order and before any reading is
 * written: who decides on one of theirs holds its meter first. SQLite has one writer anyway.
 */
export const holdMetersElsewhere = async (
  trx: Knex.Transaction,
  { districtId, closes }: MonthOfDistrict,
): Promise<void> => {
  if (trx.client.config.client !== 'pg') return
  await trx.raw(
    `with held as materialized (select id from meters where id in (
        select meter_id from readings where district_id = ? and state = 'new' and closes <> ? and ${clean}
          and exists (select 1 from readings as accepted where ${besideMonth} and accepted.state = 'new'))
      order by id for update)
    select count(*) from held`,
    [districtId, numberOfPeriod(closes), doubtfulBits, ...ofMonth(closes)],
  )
}

/** A stretch of another month's new readings by id, and those of them that are to be judged anew. */
export interface StretchElsewhere {
  upTo: number
  readings: LaterReading[]
}

/**
 * Of the next hundred new readings of the month `other` (YYYYMM) behind the id `after`, the clean ones whose meters had
 * one of `month` accepted at this instant; null past the last one.
 */
export const stretchElsewhere = async (
  trx: Knex.Transaction,
  { districtId, closes }: MonthOfDistrict,
  { other, after, acceptedAt }: { other: number; after: number; acceptedAt: string },
): Promise<StretchElsewhere | null> => {
  const lastOf = `select max(id) from (select id from readings
    where district_id = ? and state = 'new' and closes = ? and id > ? order by id limit ${slice}) as stretch`
  const [[last] = []] = await readArrays(trx, lastOf, [districtId, other, after])
  if (!last) return null
  const upTo = Number(last)
  const query = trx('readings')
    .where({ district_id: districtId, state: 'new', closes: other })
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .whereRaw(clean, [doubtfulBits])
    .whereRaw(
      `exists (select 1 from readings as accepted
        where ${besideMonth} and accepted.state = 'accepted' and accepted.decided_at = ?)`,
      [...ofMonth(closes), acceptedAt],
    )
  return { upTo, readings: await readingsWith(query) }
}
