import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { meterKey, recentVolumes } from '../consumption/recent-volume-views.ts'
import { volumesOfNeighbours } from '../consumption/volume-range-views.ts'
import { listed, readManyArrays } from '../db/read-arrays.ts'
import { addMonths } from '../time/billing-period.ts'
import { type UsualVolume, usualOfMonths, usualVolume } from './usual-volume.ts'
import type { PreparedVolume } from './usual-volume-store.ts'

/** A meter as its months of consumption name it. */
export interface CountedMeter {
  id: number
  number: string
  accountId: number
}

/** How many months of a meter's own history tell what is usual. */
const historyMonths = 36

/** So many accounts' months are read in one query. */
const most = 400

const preparedVolumes = async (
  knex: Knex,
  meterIds: readonly number[],
  period: string,
): Promise<Map<number, UsualVolume | null>> => {
  const rows = await readManyArrays(
    knex,
    'meter_id, usual, deviation',
    `${listed(knex, 'integer')}
     join usual_volumes on meter_id = listed.value and period = ?`,
    [JSON.stringify(meterIds), numberOfPeriod(period)],
  )
  const told = new Map<number, UsualVolume | null>()
  for (const row of rows as [number, number | null, number | null][]) {
    const usual = row[1]
    const deviation = row[2]
    told.set(row[0], usual === null || deviation === null ? null : { usual, deviation })
  }
  return told
}

/** What these meters usually use in `period`, from their own months before it. */
const volumesFromHistory = async (
  knex: Knex,
  meters: readonly CountedMeter[],
  period: string,
): Promise<Map<number, UsualVolume | null>> => {
  const told = new Map<number, UsualVolume | null>()
  for (let start = 0; start < meters.length; start += most) {
    const part = meters.slice(start, start + most)
    const accountIds = [...new Set(part.map(({ accountId }) => accountId))]
    const months = await recentVolumes(knex, accountIds, { before: period, months: historyMonths })
    for (const { id, accountId, number } of part) {
      told.set(id, usualVolume(months.get(meterKey(accountId, number)) ?? [], period))
    }
  }
  return told
}

/**
 * What these meters usually use in `period`: as it was told beforehand (`prepare-usual-volumes.ts`), and from their history
 * where it was not. `history` is where months of consumption are read, which a long write does not touch.
 */
export const usualVolumes = async (
  knex: Knex,
  meters: readonly CountedMeter[],
  period: string,
  history: Knex,
): Promise<Map<number, UsualVolume | null>> => {
  const ids = meters.map(({ id }) => id)
  const told = await preparedVolumes(knex, ids, period)
  const others = meters.filter(({ id }) => !told.has(id))
  for (const [id, usual] of await volumesFromHistory(history, others, period)) told.set(id, usual)
  return told
}

/** For which month usual volumes are told beforehand, behind which meter, and for how many at most. */
export interface UsualAsked {
  period: string
  after: number
  most: number
}

/** The next meters behind `after` that stand and have nothing told for `period` yet, lowest id first. */
const metersToTell = (knex: Knex, { period, after, most: limit }: UsualAsked): Promise<CountedMeter[]> =>
  knex('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .leftJoin('usual_volumes', 'usual_volumes.meter_id', 'meters.id')
    .where('meters.id', '>', after)
    .whereNull('meters.removed_on')
    .whereRaw('coalesce(usual_volumes.period, 0) <> ?', [numberOfPeriod(period)])
    .orderBy('meters.id')
    .limit(limit)
    .select({ id: 'meters.id', number: 'meters.number', accountId: 'metering_points.account_id' })

/** Accounts that follow each other may have gaps of so many, on average, and still be read in one go. */
const widestGap = 20

/** What meters with accounts next to each other usually use in a month: their months are read together. */
const volumesOfStretch = async (
  knex: Knex,
  meters: readonly CountedMeter[],
  period: string,
): Promise<PreparedVolume[]> => {
  const ids = meters.map(({ accountId }) => accountId)
  const [first, last] = [Math.min(...ids), Math.max(...ids)]
  if (last - first > meters.length * widestGap) {
    const told = await volumesFromHistory(knex, meters, period)
    return meters.map(({ id }) => ({ meterId: id, usual: told.get(id) ?? null }))
  }
  const periods = Array.from({ length: historyMonths }, (_, back) => addMonths(period, back - historyMonths))
  const months = await volumesOfNeighbours(knex, { first, last }, periods)
  const asked = Number(period.slice(5, 7))
  return meters.map(({ id, accountId, number }) => ({
    meterId: id,
    usual: usualOfMonths(months.get(accountId)?.get(number) ?? [], asked),
  }))
}

/** What the next meters without an answer for a month usually use in it, lowest id first; none where all are told. */
export const tellUsualVolumes = async (knex: Knex, asked: UsualAsked): Promise<PreparedVolume[]> => {
  const meters = await metersToTell(knex, asked)
  return meters.length === 0 ? [] : volumesOfStretch(knex, meters, asked.period)
}
