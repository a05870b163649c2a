import type { Knex } from 'knex'
import { periodsWithin } from '../time/billing-period.ts'
import { combineProsumer, type ProsumerMeter, prosumerSince } from './combine-prosumer.ts'
import type { StandingVolume } from './consumption-schema.ts'
import { dropVolumes, putVolumes } from './consumption-store.ts'
import { standingVolumes } from './standing-volume-views.ts'
import { addChanges, type VolumeChange } from './volume-change-store.ts'

/** The meters that were told anew, the months to look at, and which of them stay as billed. */
export interface RecombinedMonths {
  closed: ReadonlyMap<number, ReadonlySet<string>>
  told: readonly { accountId: number; districtId: number; readingId?: number | null }[]
  until: string
  /** When readings told them; null for an estimate, which is not logged. */
  at: string | null
}

const isConsumed = ({ kind }: StandingVolume): boolean => kind === 'consumed'

const isSame = (one: StandingVolume, other: StandingVolume): boolean =>
  one.hundredths === other.hundredths && one.carried === other.carried && one.origin === other.origin

/** What is worth a line in the log, as of a single meter: a month that stood otherwise, and one that holds another's. */
const changesOf = (
  stood: readonly StandingVolume[],
  put: readonly StandingVolume[],
  stale: readonly StandingVolume[],
  by: Pick<VolumeChange, 'readingId' | 'at'>,
): VolumeChange[] => {
  const written = put.flatMap((after): VolumeChange[] => {
    const before = stood.find((row) => isConsumed(row) && row.period === after.period && row.meter === after.meter)
    const isNews = before ? !isSame(before, after) : after.carried !== 0
    return isNews ? [{ before: before ?? null, after, carriedFrom: [], ...by }] : []
  })
  return [...written, ...stale.map((before) => ({ before, after: null, carriedFrom: [], ...by }))]
}

interface AccountMonths {
  since: string
  until: string
  closed: ReadonlySet<string>
  readingId: number | null
  at: string | null
}

const recombine = async (
  trx: Knex.Transaction,
  accountId: number,
  meters: readonly ProsumerMeter[],
  { since, until, closed, readingId, at }: AccountMonths,
): Promise<void> => {
  const rows = await standingVolumes(trx, [accountId], periodsWithin(since, until))
  const kept = new Set(closed)
  for (const row of rows) if (isConsumed(row) && row.origin === 'brought') kept.add(row.period)
  const combined = combineProsumer(meters, rows, kept)
  const names = new Set(combined.map(({ period, meter }) => `${period}/${meter}`))
  const stale = rows.filter(
    (row) => isConsumed(row) && !kept.has(row.period) && !names.has(`${row.period}/${row.meter}`),
  )
  const put = combined.map((each): StandingVolume => ({ ...each, accountId, kind: 'consumed', zones: null }))
  await dropVolumes(trx, stale)
  await putVolumes(trx, put)
  if (at !== null) await addChanges(trx, changesOf(rows, put, stale, { readingId, at }))
}

/**
 * Writes anew what prosumers used themselves (`combineProsumer`), from the month on in which they began to produce, after
 * the volumes of their meters were written; what changes is logged as of any meter. Their accounts are held until the transaction ends: two meters of one home
 * settled at once would each miss what the other tells.
 */
export const recombineProsumers = async (
  trx: Knex.Transaction,
  prosumers: ReadonlyMap<number, readonly ProsumerMeter[]>,
  { closed, told, until, at }: RecombinedMonths,
): Promise<void> => {
  for (const [accountId, meters] of [...prosumers].toSorted(([one], [other]) => one - other)) {
    const since = prosumerSince(meters)
    const ofAccount = told.filter((each) => each.accountId === accountId)
    const districtId = ofAccount[0]?.districtId
    if (since === null || districtId === undefined) continue
    const readingId = ofAccount.map((each) => each.readingId ?? null).find((id) => id !== null) ?? null
    await recombine(trx, accountId, meters, {
      since,
      until,
      closed: closed.get(districtId) ?? new Set(),
      readingId,
      at,
    })
  }
}
