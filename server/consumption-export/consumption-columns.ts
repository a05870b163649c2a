import { accountFields } from '../accounts/account-policy.ts'
import { kindOfCode, periodOfNumber } from '../consumption/consumption-code.ts'
import { consumptionKinds } from '../consumption/consumption-schema.ts'
import type { Cells } from '../db/open-snapshot.ts'
import { mayUseField } from '../field-rules.ts'
import type { Actor } from '../may.ts'
import type { WorkbookCell, WorkbookColumn } from '../xlsx/workbook.ts'
import type { ExportedAccount } from './consumption-page-views.ts'

type Cell = Cells[number] | undefined

/** What a row of the table is made from: the account, and one of its months as it is stored. */
export interface VolumeSource {
  account: ExportedAccount
  period: Cell
  meter: Cell
  kind: Cell
  kwh: Cell
  estimated: Cell
  /** Zones 1 to 3, where the meter has several. */
  zones: readonly Cell[] | undefined
}

interface ConsumptionColumn extends WorkbookColumn {
  /** The field of the account under whose rule it stands; null where whoever reads consumption reads it. */
  field: keyof typeof accountFields | null
  cell: (source: VolumeSource) => WorkbookCell
}

const kwh = (hundredths: Cell): number | null =>
  hundredths === null || hundredths === undefined ? null : Number(hundredths) / 100

const periods = new Map<Cell, string>()
/** A period as a day; there are few of them and many rows. */
const periodOf = (number: Cell): string => {
  const known = periods.get(number)
  if (known !== undefined) return known
  const period = periodOfNumber(Number(number))
  periods.set(number, period)
  return period
}

const zone = (number: 1 | 2 | 3): ConsumptionColumn => ({
  title: `Зона ${number}, кВт·год`,
  kind: 'kwh',
  width: 14,
  field: null,
  cell: ({ zones }) => kwh(zones?.[number - 1]),
})

/** The columns that volumes are taken out in, by their keys; workbooks of one account leave out what their heading says. */
export const consumptionColumns = {
  account: {
    title: 'Особовий рахунок',
    kind: 'text',
    width: 18,
    field: 'number',
    cell: ({ account }) => account.number,
  },
  consumer: {
    title: 'Споживач',
    kind: 'text',
    width: 36,
    field: 'consumer',
    cell: ({ account }) => account.consumer,
  },
  address: {
    title: 'Адреса',
    kind: 'text',
    width: 48,
    field: 'address',
    cell: ({ account }) => account.address,
  },
  district: {
    title: 'РЕМ',
    kind: 'text',
    width: 20,
    field: 'district',
    cell: ({ account }) => account.district,
  },
  period: {
    title: 'Розрахунковий період',
    kind: 'date',
    width: 14,
    field: null,
    cell: ({ period }) => periodOf(period),
  },
  meter: {
    title: 'Номер лічильника',
    kind: 'text',
    width: 18,
    field: null,
    cell: ({ meter }) => String(meter),
  },
  kind: {
    title: 'Електрична енергія',
    kind: 'text',
    width: 14,
    field: null,
    cell: ({ kind }) => consumptionKinds[kindOfCode(Number(kind))].uk,
  },
  kwh: {
    title: 'Обсяг кВт·год',
    kind: 'kwh',
    width: 14,
    field: null,
    cell: ({ kwh: hundredths }) => kwh(hundredths),
  },
  zone1: zone(1),
  zone2: zone(2),
  zone3: zone(3),
  mark: {
    title: 'Примітка',
    kind: 'text',
    width: 22,
    field: null,
    cell: ({ estimated }) => (Number(estimated ?? 0) > 0 ? 'за середньодобовим' : null),
  },
} as const satisfies Record<string, ConsumptionColumn>

export type ConsumptionColumnKey = keyof typeof consumptionColumns

const isKey = (key: string): key is ConsumptionColumnKey => key in consumptionColumns

/** The columns that an actor may take out: the fields of accounts ask the same rules as their screens. */
export const columnsFor = (actor: Actor): ConsumptionColumnKey[] =>
  Object.entries(consumptionColumns).flatMap(([key, { field }]) =>
    isKey(key) && (field === null || mayUseField(accountFields[field], actor)) ? [key] : [],
  )
