import type { Knex } from 'knex'
import { codeOfKind, numberOfPeriod } from './consumption-code.ts'
import type { MonthlyVolume } from './consumption-schema.ts'

/** A volume with the account it belongs to. */
export interface AccountVolume extends MonthlyVolume {
  accountId: number
}

/** SQLite takes no longer compound statement. */
const slice = 400

/**
 * Writes monthly volumes as another system tells them; what stands already for the same month, account, meter and kind is
 * replaced, derived volumes with their marks too.
 */
export const putConsumption = async (trx: Knex.Transaction, volumes: readonly AccountVolume[]): Promise<void> => {
  for (let start = 0; start < volumes.length; start += slice) {
    await trx('consumption')
      .insert(
        volumes.slice(start, start + slice).map(({ period, accountId, meter, kind, hundredths }) => ({
          period: numberOfPeriod(period),
          account_id: accountId,
          meter_number: meter,
          kind: codeOfKind(kind),
          kwh: hundredths,
          estimated: null,
          carried: 0,
        })),
      )
      .onConflict(['period', 'account_id', 'meter_number', 'kind'])
      .merge(['kwh', 'estimated', 'carried'])
  }
}
