import type { Knex } from 'knex'
import { periodsWithin } from '../time/billing-period.ts'
import { combineProsumer, type ProsumerMeter, prosumerSince } from './combine-prosumer.ts'
import type { StandingVolume } from './consumption-schema.ts'
import { dropVolumes, putVolumes } from './consumption-store.ts'
import { standingVolumes } from './standing-volume-views.ts'

/** The months to look at, and which of them stay as billed. */
export interface RecombinedMonths {
  closed: ReadonlyMap<number, ReadonlySet<string>>
  districtOf: readonly { accountId: number; districtId: number }[]
  until: string
}

const isConsumed = ({ kind }: StandingVolume): boolean => kind === 'consumed'

const recombine = async (
  trx: Knex.Transaction,
  accountId: number,
  meters: readonly ProsumerMeter[],
  { since, until, closed }: { since: string; until: string; closed: ReadonlySet<string> },
): Promise<void> => {
  const rows = await standingVolumes(trx, [accountId], periodsWithin(since, until))
  const kept = new Set(closed)
  for (const row of rows) if (isConsumed(row) && row.origin === 'brought') kept.add(row.period)
  const combined = combineProsumer(meters, rows, kept)
  const names = new Set(combined.map(({ period, meter }) => `${period}/${meter}`))
  const stale = rows.filter(
    (row) => isConsumed(row) && !kept.has(row.period) && !names.has(`${row.period}/${row.meter}`),
  )
  await dropVolumes(trx, stale)
  await putVolumes(
    trx,
    combined.map((each) => ({ ...each, accountId, kind: 'consumed', zones: null })),
  )
}

/**
 * Writes anew what prosumers used themselves (`combineProsumer`), from the month on in which they began to produce, after
 * the volumes of their meters were written. Their accounts are held until the transaction ends: two meters of one home
 * settled at once would each miss what the other tells.
 */
export const recombineProsumers = async (
  trx: Knex.Transaction,
  prosumers: ReadonlyMap<number, readonly ProsumerMeter[]>,
  { closed, districtOf, until }: RecombinedMonths,
): Promise<void> => {
  for (const [accountId, meters] of [...prosumers].toSorted(([one], [other]) => one - other)) {
    const since = prosumerSince(meters)
    const districtId = districtOf.find((each) => each.accountId === accountId)?.districtId
    if (since === null || districtId === undefined) continue
    await recombine(trx, accountId, meters, { since, until, closed: closed.get(districtId) ?? new Set() })
  }
}
