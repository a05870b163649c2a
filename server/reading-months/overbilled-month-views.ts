import type { Knex } from 'knex'
import type { Database } from '../db/database.ts'
import type { RowsAsked } from '../db/list-rows.ts'
import { withConsumer } from '../readings/month-meter-views.ts'
import { type OverbilledMeter, overbilledOfDistrict } from '../readings/overbilled-meter-views.ts'
import { findClosed } from './closed-reading-month-store.ts'
import { type ClosingMonth, periodOfMonth } from './month-of-district.ts'

interface Owner {
  accountId: number
  account: string
  surname: string
  givenName: string
  patronymic: string
  address: string
}

const ownersOf = async (knex: Knex, meters: readonly OverbilledMeter[]): Promise<Map<number, Owner>> => {
  const ids = [...new Set(meters.map(({ accountId }) => accountId))]
  const rows: Owner[] = await knex('accounts')
    .join('consumers', 'consumers.id', 'accounts.consumer_id')
    .whereIn('accounts.id', ids)
    .select({
      accountId: 'accounts.id',
      account: 'accounts.number',
      surname: 'consumers.surname',
      givenName: 'consumers.given_name',
      patronymic: 'consumers.patronymic',
      address: 'accounts.address',
    })
  return new Map(rows.map((row) => [row.accountId, row]))
}

const inOrder = (sort: RowsAsked['sort']) => (one: OverbilledMeter, other: OverbilledMeter) => {
  const sign = sort === null || sort.direction === 'desc' ? -1 : 1
  const byDay = sort?.field === 'id' ? 0 : one.removedOn.localeCompare(other.removedOn)
  return sign * (byDay || one.id - other.id)
}

/**
 * The meters of a REM that are gone and that its closed months were billed too much of, as things stand now: all of them
 * in a month that is still to be closed, in a closed one those that it has too much of itself. The ones taken down last
 * first unless told.
 */
export const listOverbilled = async (
  db: Pick<Database, 'reader' | 'aside'>,
  month: ClosingMonth,
  { sort, offset, limit }: Pick<RowsAsked, 'sort' | 'offset' | 'limit'>,
  today: string,
): Promise<{ rows: object[]; total: number }> => {
  const left = await overbilledOfDistrict(db, month.districtId, today)
  const closed = await findClosed(db.reader, month)
  const all = closed ? left.filter(({ months }) => months.includes(periodOfMonth(month))) : left
  const page = all.toSorted(inOrder(sort)).slice(offset, offset + limit)
  const owners = await ownersOf(db.reader, page)
  const rows = page.flatMap((meter) => {
    const owner = owners.get(meter.accountId)
    return owner ? [{ ...withConsumer(owner), ...meter }] : []
  })
  return { rows, total: all.length }
}
