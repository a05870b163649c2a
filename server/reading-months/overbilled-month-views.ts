import type { Knex } from 'knex'
import type { Database } from '../db/database.ts'
import type { RowsAsked } from '../db/list-rows.ts'
import { withConsumer } from '../readings/month-meter-views.ts'
import { type OverbilledMeter, overbilledOfDistrict } from '../readings/overbilled-meter-views.ts'

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

/**
 * The meters of a REM that are gone and that its closed months were billed too much of, as things stand now, the ones taken
 * down last first.
 */
export const listOverbilled = async (
  db: Pick<Database, 'reader' | 'aside'>,
  districtId: number,
  { offset, limit }: Pick<RowsAsked, 'offset' | 'limit'>,
  today: string,
): Promise<{ rows: object[]; total: number }> => {
  const all = await overbilledOfDistrict(db, districtId, today)
  const page = all
    .toSorted((one, other) => other.removedOn.localeCompare(one.removedOn) || one.id - other.id)
    .slice(offset, offset + limit)
  const owners = await ownersOf(db.reader, page)
  const rows = page.flatMap((meter) => {
    const owner = owners.get(meter.accountId)
    return owner ? [{ ...withConsumer(owner), ...meter }] : []
  })
  return { rows, total: all.length }
}
