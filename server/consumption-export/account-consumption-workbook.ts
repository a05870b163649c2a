import { formatDate } from '../time/iso-date.ts'
import type { Workbook, WorkbookCell, WorkbookColumn } from '../xlsx/workbook.ts'
import { type ConsumptionColumnKey, consumptionColumns } from './consumption-columns.ts'
import { type ConsumptionGranted, nameOfPeriods, namesOfKinds, totalsByKind } from './consumption-report.ts'

/** What the heading says of an account; fields that its reader may not see are absent. */
export interface AccountHeading {
  number: string
  consumer?: string | undefined
  address?: string | undefined
}

/** The columns of the seed manual's own table (ZH, «Історичні дані»), and those that only some accounts need. */
const always: readonly ConsumptionColumnKey[] = ['period', 'meter', 'kwh']
/** All that one account's table may hold, in its order. */
export const accountColumns: readonly ConsumptionColumnKey[] = [
  'period',
  'meter',
  'kind',
  'kwh',
  'zone1',
  'zone2',
  'zone3',
  'mark',
]

const columnOf = (key: ConsumptionColumnKey): WorkbookColumn => {
  const { title, kind, width } = consumptionColumns[key]
  return { title, kind, width: key === 'period' ? 24 : Math.max(width, 18) }
}

/**
 * The volumes of one account as a workbook: consumer and account above, months newest first, the sum below; kinds, zones
 * and marks have columns only where there is something to say. `rows` have a cell for each of `keys`.
 */
export const accountConsumptionWorkbook = (
  { number, consumer, address }: AccountHeading,
  asked: Pick<ConsumptionGranted, 'from' | 'to' | 'kinds'>,
  { keys, rows }: { keys: readonly ConsumptionColumnKey[]; rows: readonly (readonly WorkbookCell[])[] },
  madeOn: string,
): Workbook => {
  const shown = keys.flatMap((key, at) =>
    always.includes(key) ||
    (key === 'kind' ? asked.kinds.length > 1 : rows.some((cells) => (cells[at] ?? null) !== null))
      ? [{ key, at }]
      : [],
  )
  const heading = [
    `Споживання електричної енергії, ${nameOfPeriods(asked.from, asked.to)}`,
    ...(consumer === undefined ? [] : [`Споживач: ${consumer}`]),
    `Особовий рахунок: ${number}`,
    ...(address === undefined ? [] : [`Адреса: ${address}`]),
    `Електрична енергія: ${namesOfKinds(asked.kinds)}. Сформовано ${formatDate(madeOn)}`,
  ]
  return {
    title: `Споживання, особовий рахунок ${number}`,
    sheets: [
      {
        name: 'Споживання',
        heading,
        columns: shown.map(({ key }) => columnOf(key)),
        rows: rows.map((cells) => shown.map(({ at }) => cells[at] ?? null)),
        totals: totalsByKind(
          asked.kinds,
          shown.findIndex(({ key }) => key === 'kind'),
        ),
      },
    ],
  }
}
