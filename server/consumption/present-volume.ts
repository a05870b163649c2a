import { kindOfCode, originOfCode, periodOfNumber } from './consumption-code.ts'
import { volumeId } from './consumption-filter.ts'
import { type ConsumptionKind, consumptionKinds, volumeOrigins } from './consumption-schema.ts'

/** A month's volume as a list reads it: a period as YYYYMM, hundredths of a kWh, codes. */
export interface StoredVolume {
  period: number
  account: string
  /** The account's number without its punctuation. */
  digits: string
  accountId: number
  district: number
  districtName: string
  meter: string
  kind: number
  hundredths: number
  mark: number | null
  carried: number
}

/**
 * The row of a stored volume; `as` where an ordinary home is asked what it took. Field by field: a history shows sixty,
 * and a row that is spread and put together again costs three times as much.
 */
export const presentVolume = (volume: StoredVolume, zones: readonly number[] | null, as: ConsumptionKind | null) => {
  const { account, meter } = volume
  const period = periodOfNumber(volume.period)
  const kind = as ?? kindOfCode(volume.kind)
  const origin = originOfCode(volume.mark)
  return {
    id: volumeId({ account: volume.digits, meter, period, kind }),
    period,
    account,
    accountId: volume.accountId,
    district: volume.district,
    districtName: volume.districtName,
    meter,
    kind,
    kindLabel: consumptionKinds[kind].uk,
    kwh: volume.hundredths / 100,
    zones: zones?.map((zone) => zone / 100) ?? null,
    estimated: origin === 'brought' ? null : origin !== 'read',
    origin,
    originLabel: volumeOrigins[origin].uk,
    carried: volume.carried / 100,
  }
}

/** A month's volume as the API tells it: kWh with at most two digits; `estimated` null where another system told it. */
export type VolumeRow = ReturnType<typeof presentVolume>
