import type { Knex } from 'knex'
import { numberOfPeriod } from '../consumption/consumption-code.ts'
import { addMonths } from '../time/billing-period.ts'

/** The meters of a REM, from its accounts on: the other tables are looked up one by one, until a page is full. */
export const metersOfDistrict = (knex: Knex, districtId: number): Knex.QueryBuilder =>
  knex('accounts')
    .joinRaw('cross join metering_points cross join meters')
    .whereRaw('metering_points.account_id = accounts.id and meters.metering_point_id = metering_points.id')
    .where('accounts.district_id', districtId)

/** Narrows meters to those that stood in the month that `closes` (a 1st) ends: of each a reading is expected. */
export const stoodIn = (meters: Knex.QueryBuilder, closes: string): Knex.QueryBuilder =>
  meters
    .where('meters.installed_on', '<', closes)
    .where((removal) => removal.whereNull('meters.removed_on').orWhere('meters.removed_on', '>', addMonths(closes, -1)))

/**
 * What came for the month that `closes` (a 1st) ends, of the meter of the query around it. Its days lie within a month of
 * the 1st: from the middle of the month before to the middle of its own.
 */
export const cameForMonth = (knex: Knex, closes: string): Knex.QueryBuilder =>
  knex('readings')
    .whereRaw('readings.meter_id = meters.id')
    .where('readings.counts_on', '>', addMonths(closes, -1))
    .where('readings.counts_on', '<', addMonths(closes, 1))
    .where('readings.closes', numberOfPeriod(closes))
    .select(knex.raw('1'))

/** Whose a meter is, as lists of meters and of readings read it. */
export interface MeterOwner {
  account: string
  accountId: number
  surname: string
  givenName: string
  patronymic: string
  address: string
  meter: string
}

/** Where each of these stands. */
export const meterOwner: Record<keyof MeterOwner, string> = {
  account: 'accounts.number',
  accountId: 'accounts.id',
  surname: 'consumers.surname',
  givenName: 'consumers.given_name',
  patronymic: 'consumers.patronymic',
  address: 'accounts.address',
  meter: 'meters.number',
}

/** A meter with its account and consumer, as lists of meters read it. */
export interface ListedMeter extends MeterOwner {
  id: number
}

/** Where each of these stands. */
export const listedMeter: Record<keyof ListedMeter, string> = { id: 'meters.id', ...meterOwner }

/** The row of a list: the consumer by the whole name. */
export const withConsumer = <T extends Pick<MeterOwner, 'surname' | 'givenName' | 'patronymic'>>({
  surname,
  givenName,
  patronymic,
  ...row
}: T) => ({
  ...row,
  consumer: [surname, givenName, patronymic].filter(Boolean).join(' '),
})
