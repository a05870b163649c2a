import type { Knex } from 'knex'
import { addMonths } from '../time/billing-period.ts'
import { codeOfKind, numberOfPeriod, periodOfNumber } from './consumption-code.ts'
import type { DerivedVolume } from './derive-consumption.ts'

/** Whose volumes: a meter by its number, as the months name it. */
export interface MeterOfAccount {
  accountId: number
  meter: string
}

/** A month as it stands; `estimated` null where another system told it. */
export interface StandingVolume extends Omit<DerivedVolume, 'estimated'> {
  estimated: boolean | null
}

const consumed = (knex: Knex, { accountId, meter }: MeterOfAccount, periods: readonly string[]) =>
  // Named one by one: a range of months would walk the volumes of all accounts in between.
  knex('consumption')
    .whereIn('period', periods.map(numberOfPeriod))
    .where({ account_id: accountId, meter_number: meter, kind: codeOfKind('consumed') })

/** What a meter has for these periods. */
export const standingVolumes = async (
  knex: Knex,
  of: MeterOfAccount,
  periods: readonly string[],
): Promise<StandingVolume[]> => {
  const rows: { period: number; kwh: number; estimated: number | null; carried: number }[] = await consumed(
    knex,
    of,
    periods,
  ).select('period', 'kwh', 'estimated', 'carried')
  return rows.map(({ period, kwh, estimated, carried }) => ({
    period: periodOfNumber(period),
    hundredths: kwh,
    estimated: estimated === null ? null : estimated === 1,
    carried,
  }))
}

/** The periods that a REM has closed: the 1st that closes August is September's. */
export const closedPeriods = async (knex: Knex, districtId: number): Promise<string[]> => {
  const rows: { closes: number }[] = await knex('closed_readings').where('district_id', districtId).select('closes')
  return rows.map(({ closes }) => addMonths(periodOfNumber(closes), -1))
}

/** Takes away what the readings no longer tell. */
export const dropDerived = async (trx: Knex.Transaction, of: MeterOfAccount, periods: readonly string[]) => {
  if (periods.length > 0) await consumed(trx, of, periods).whereNotNull('estimated').delete()
}

/** SQLite takes no longer compound statement. */
const slice = 400

/** Writes derived volumes with their marks, over what stands for the same months. */
export const putDerived = async (
  trx: Knex.Transaction,
  { accountId, meter }: MeterOfAccount,
  volumes: readonly DerivedVolume[],
): Promise<void> => {
  for (let start = 0; start < volumes.length; start += slice) {
    await trx('consumption')
      .insert(
        volumes.slice(start, start + slice).map(({ period, hundredths, estimated, carried }) => ({
          period: numberOfPeriod(period),
          account_id: accountId,
          meter_number: meter,
          kind: codeOfKind('consumed'),
          kwh: hundredths,
          estimated: estimated ? 1 : 0,
          carried,
        })),
      )
      .onConflict(['period', 'account_id', 'meter_number', 'kind'])
      .merge(['kwh', 'estimated', 'carried'])
  }
}
