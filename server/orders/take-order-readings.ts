import type { Knex } from 'knex'
import { replaceMeter } from '../accounts/replace-meter.ts'
import type { Office } from '../office.ts'
import { recordOrderReadings } from '../readings/record-order-readings.ts'
import type { OrderResult } from './order-inputs.ts'
import type { OrderRecord } from './order-record.ts'

/**
 * What the works' result means to readings (domain §2): control readings join them; a replaced meter gets its last reading,
 * is taken off, and the new one begins with its first. Other results have none.
 */
export const takeOrderReadings = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  order: Pick<OrderRecord, 'accountId' | 'number'>,
  { result, doneOn }: { result: OrderResult | null; doneOn: string },
): Promise<void> => {
  const { accountId } = order
  const note = `Заявка № ${order.number}`
  if (result?.kind === 'readings') {
    await recordOrderReadings(trx, office, { accountId, figures: result.readings, takenOn: result.takenOn, note })
  }
  if (result?.kind !== 'meter') return
  const { oldReadings, newNumber: number, digits, zones, firstReadings } = result
  const replacedOn = doneOn
  const replaced = await replaceMeter(trx, {
    accountId,
    replacedOn,
    oldZones: oldReadings.length,
    number,
    digits,
    zones,
  })
  if (!replaced) return
  const { oldId, newId } = replaced
  await recordOrderReadings(trx, office, { accountId, meterId: oldId, figures: oldReadings, takenOn: doneOn, note })
  await recordOrderReadings(trx, office, { accountId, meterId: newId, figures: firstReadings, takenOn: doneOn, note })
}
