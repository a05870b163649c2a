import type { Knex } from 'knex'
import { codeOfKind, codeOfOrigin, numberOfPeriod } from './consumption-code.ts'
import type { MonthlyVolume, StandingVolume } from './consumption-schema.ts'

/** A volume with the account it belongs to. */
export interface AccountVolume extends MonthlyVolume {
  accountId: number
}

type Key = Pick<StandingVolume, 'period' | 'accountId' | 'meter' | 'kind'>

/** SQLite takes no longer compound statement. */
const slice = 400

const key = ['period', 'account_id', 'meter_number', 'kind']

const keyRow = ({ period, accountId, meter, kind }: Key) => ({
  period: numberOfPeriod(period),
  account_id: accountId,
  meter_number: meter,
  kind: codeOfKind(kind),
})

const inSlices = async <T>(all: readonly T[], write: (some: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < all.length; start += slice) await write(all.slice(start, start + slice))
}

const drop = (trx: Knex.Transaction, table: string, keys: readonly Key[]): Promise<void> =>
  inSlices(keys, (some) =>
    trx(table)
      .whereIn(
        key,
        some.map((each) => Object.values(keyRow(each))),
      )
      .delete(),
  )

/** Takes volumes away, with their zones. */
export const dropVolumes = async (trx: Knex.Transaction, volumes: readonly Key[]): Promise<void> => {
  await drop(trx, 'consumption', volumes)
  await drop(trx, 'consumption_zones', volumes)
}

const putZones = async (trx: Knex.Transaction, volumes: readonly StandingVolume[]): Promise<void> => {
  const split = volumes.flatMap(({ zones, ...volume }) => {
    const [zone1, zone2, zone3 = null] = zones ?? []
    return zone1 === undefined || zone2 === undefined ? [] : [{ ...keyRow(volume), zone1, zone2, zone3 }]
  })
  await inSlices(split, (some) =>
    trx('consumption_zones')
      .insert([...some])
      .onConflict(key)
      .merge(['zone1', 'zone2', 'zone3']),
  )
}

/** Writes volumes with their marks and zones over what stands for the same month, account, meter and kind. */
export const putVolumes = async (trx: Knex.Transaction, volumes: readonly StandingVolume[]): Promise<void> => {
  await inSlices(volumes, (some) =>
    trx('consumption')
      .insert(
        some.map((volume) => ({
          ...keyRow(volume),
          kwh: volume.hundredths,
          estimated: codeOfOrigin(volume.origin),
          carried: volume.carried,
        })),
      )
      .onConflict(key)
      .merge(['kwh', 'estimated', 'carried']),
  )
  await putZones(trx, volumes)
}

/**
 * Writes monthly volumes as another system tells them; what stands already for the same month, account, meter and kind is
 * replaced, derived volumes with their marks and zones too.
 */
export const putConsumption = async (trx: Knex.Transaction, volumes: readonly AccountVolume[]): Promise<void> => {
  await drop(trx, 'consumption_zones', volumes)
  await putVolumes(
    trx,
    volumes.map((volume) => ({ ...volume, zones: null, origin: 'brought', carried: 0 })),
  )
}
