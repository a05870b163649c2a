import type { Knex } from 'knex'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { type AccountLine, loadVisibleAccount } from './account-views.ts'
import { type MaskedIdentity, maskedIdentity } from './consumer-identity.ts'
import type { MeterCounts } from './meter-schema.ts'

/** A meter of a metering point; `removedOn` null while it stands. */
interface MeterView {
  id: number
  number: string
  model: string
  digits: number
  zones: number
  counts: MeterCounts
  installedOn: string
  removedOn: string | null
}

interface MeteringPointView {
  id: number
  eic: string
  place: string
  contractedWatts: number
  meters: MeterView[]
}

/** All that the account page shows; the identity document is masked whoever looks. */
export interface AccountView extends AccountLine {
  email: string | null
  identityDocument: MaskedIdentity | null
  meteringPoints: MeteringPointView[]
}

const metersOf = async (knex: Knex, pointIds: readonly number[]): Promise<Map<number, MeterView[]>> => {
  const meters = new Map<number, MeterView[]>()
  const rows = await knex('meters')
    .whereIn('metering_point_id', [...pointIds])
    .orderBy('installed_on', 'desc')
  for (const row of rows) {
    const { id, number, model, digits, zones, counts, installed_on: installedOn, removed_on: removedOn } = row
    const others = meters.get(row.metering_point_id) ?? []
    meters.set(row.metering_point_id, [...others, { id, number, model, digits, zones, counts, installedOn, removedOn }])
  }
  return meters
}

const pointsOf = async (knex: Knex, accountId: number): Promise<MeteringPointView[]> => {
  const rows = await knex('metering_points').where('account_id', accountId).orderBy('id')
  const meters = await metersOf(
    knex,
    rows.map((row) => row.id),
  )
  return rows.map(({ id, eic, place, contracted_watts: contractedWatts }) => ({
    id,
    eic,
    place,
    contractedWatts,
    meters: meters.get(id) ?? [],
  }))
}

/** The account's page: consumer and contacts, metering points with their meters, newest first. Refuses `not_found`. */
export const showAccount = async (
  knex: Knex,
  office: Pick<Office, 'seal'>,
  actor: Actor,
  id: number,
): Promise<AccountView> => {
  const account = await loadVisibleAccount(knex, actor, id)
  const consumer = await knex('consumers').where('id', account.consumerId).first('email')
  return {
    ...account,
    email: consumer?.email ?? null,
    identityDocument: await maskedIdentity(knex, office, account.consumerId),
    meteringPoints: await pointsOf(knex, id),
  }
}
