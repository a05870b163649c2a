import { accountFields } from '../accounts/account-policy.ts'
import { kindOfCode, periodOfNumber } from '../consumption/consumption-code.ts'
import { consumptionKinds } from '../consumption/consumption-schema.ts'
import type { Row } from '../db/database.ts'
import { mayUseField } from '../field-rules.ts'
import type { Actor } from '../may.ts'
import type { WorkbookCell, WorkbookColumn } from '../xlsx/workbook.ts'

/** What a row of the table is made from: the account, one of its months, and that month's zones. */
export interface VolumeSource {
  account: Row
  volume: Row
  zones: Row | undefined
}

interface ConsumptionColumn extends WorkbookColumn {
  /** The field of the account under whose rule it stands; null where whoever reads consumption reads it. */
  field: keyof typeof accountFields | null
  cell: (source: VolumeSource) => WorkbookCell
}

const kwh = (hundredths: Row[string] | undefined): number | null =>
  hundredths === null || hundredths === undefined ? null : Number(hundredths) / 100

const periods = new Map<Row[string] | undefined, string>()
/** A period as a day; there are few of them and many rows. */
const periodOf = (number: Row[string] | undefined): string => {
  const known = periods.get(number)
  if (known !== undefined) return known
  const period = periodOfNumber(Number(number))
  periods.set(number, period)
  return period
}

const text = (value: Row[string] | undefined): string => (typeof value === 'string' ? value : String(value ?? ''))

const zone = (number: 1 | 2 | 3): ConsumptionColumn => ({
  title: `Зона ${number}, кВт·год`,
  kind: 'kwh',
  width: 14,
  field: null,
  cell: ({ zones }) => kwh(zones?.[`zone${number}`]),
})

/** The columns that volumes are taken out in, by their keys; workbooks of one account leave out what their heading says. */
export const consumptionColumns = {
  account: {
    title: 'Особовий рахунок',
    kind: 'text',
    width: 18,
    field: 'number',
    cell: ({ account }) => text(account.number),
  },
  consumer: {
    title: 'Споживач',
    kind: 'text',
    width: 36,
    field: 'consumer',
    cell: ({ account }) => text(account.consumer),
  },
  address: {
    title: 'Адреса',
    kind: 'text',
    width: 48,
    field: 'address',
    cell: ({ account }) => text(account.address),
  },
  district: {
    title: 'РЕМ',
    kind: 'text',
    width: 20,
    field: 'district',
    cell: ({ account }) => text(account.district),
  },
  period: {
    title: 'Розрахунковий період',
    kind: 'date',
    width: 14,
    field: null,
    cell: ({ volume }) => periodOf(volume.period),
  },
  meter: {
    title: 'Номер лічильника',
    kind: 'text',
    width: 18,
    field: null,
    cell: ({ volume }) => text(volume.meter_number),
  },
  kind: {
    title: 'Електрична енергія',
    kind: 'text',
    width: 14,
    field: null,
    cell: ({ volume }) => consumptionKinds[kindOfCode(Number(volume.kind))].uk,
  },
  kwh: {
    title: 'Обсяг кВт·год',
    kind: 'kwh',
    width: 14,
    field: null,
    cell: ({ volume }) => kwh(volume.kwh),
  },
  zone1: zone(1),
  zone2: zone(2),
  zone3: zone(3),
  mark: {
    title: 'Примітка',
    kind: 'text',
    width: 22,
    field: null,
    cell: ({ volume }) => (Number(volume.estimated ?? 0) > 0 ? 'за середньодобовим' : null),
  },
} as const satisfies Record<string, ConsumptionColumn>

export type ConsumptionColumnKey = keyof typeof consumptionColumns

const isKey = (key: string): key is ConsumptionColumnKey => key in consumptionColumns

/** The columns that an actor may take out: the fields of accounts ask the same rules as their screens. */
export const columnsFor = (actor: Actor): ConsumptionColumnKey[] =>
  Object.entries(consumptionColumns).flatMap(([key, { field }]) =>
    isKey(key) && (field === null || mayUseField(accountFields[field], actor)) ? [key] : [],
  )
