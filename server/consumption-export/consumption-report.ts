import { codeOfKind, numberOfPeriod } from '../consumption/consumption-code.ts'
import { type ConsumptionKind, consumptionKinds } from '../consumption/consumption-schema.ts'
import { formatPeriod, periodsWithin } from '../time/billing-period.ts'
import type { WorkbookCell, WorkbookSheet } from '../xlsx/workbook.ts'
import { type ConsumptionColumnKey, consumptionColumns } from './consumption-columns.ts'
import { consumptionPages, countAccounts, hasZones, type PagesAsked, type ReadRows } from './consumption-page-views.ts'
import { kindsToRead, rowsOfPage } from './consumption-rows.ts'

/** An export of volumes as it was granted: accounts by id in the order of their numbers, confined to a REM where it is not null. */
export interface ConsumptionGranted {
  title: string
  accounts: readonly number[] | null
  districtId: number | null
  from: string
  to: string
  kinds: readonly ConsumptionKind[]
  columns: readonly ConsumptionColumnKey[]
}

/** A table that is written slice by slice: its frame, how many accounts it passes through, and its rows. */
export interface StreamedTable {
  frame: Omit<WorkbookSheet, 'rows'>
  keys: readonly ConsumptionColumnKey[]
  total: number
  /** `passed` counts the accounts of the slice. */
  slices: AsyncIterable<{ rows: WorkbookCell[][]; passed: number }>
}

const zoneColumns: readonly ConsumptionColumnKey[] = ['zone1', 'zone2', 'zone3']

/** «спожита, відпущена» */
export const namesOfKinds = (kinds: readonly ConsumptionKind[]): string =>
  kinds.map((kind) => consumptionKinds[kind].uk).join(', ')

/** The sums below volumes: of each kind by itself, for what was taken does not add up with what was released. */
export const totalsByKind = (kinds: readonly ConsumptionKind[], column: number): WorkbookSheet['totals'] =>
  kinds.length === 1 || column < 0 || { column, words: kinds.map((kind) => consumptionKinds[kind].uk) }

/** «01.2024–12.2024» or one month. */
export const nameOfPeriods = (from: string, to: string): string =>
  from === to ? formatPeriod(from) : `${formatPeriod(from)}–${formatPeriod(to)}`

/** The table of volumes that was granted, read through `read` as it is written; `read` keeps to one snapshot. */
export const consumptionTable = async (read: ReadRows, granted: ConsumptionGranted): Promise<StreamedTable> => {
  const kinds = granted.kinds.map(codeOfKind)
  const asked: PagesAsked = {
    accounts: granted.accounts,
    districtId: granted.districtId,
    periods: periodsWithin(granted.from, granted.to).map(numberOfPeriod),
    kinds: kindsToRead(kinds),
  }
  const zoned = await hasZones(read, asked)
  const keys = granted.columns.filter((key) => zoned || !zoneColumns.includes(key))
  async function* slices() {
    for await (const page of consumptionPages(read, asked)) {
      yield { rows: rowsOfPage(page, kinds, keys), passed: page.accounts.length }
    }
  }
  return {
    frame: {
      name: 'Обсяги',
      heading: [
        granted.title,
        `Електрична енергія: ${namesOfKinds(granted.kinds)}; періоди: ${nameOfPeriods(granted.from, granted.to)}`,
      ],
      columns: keys.map((key) => {
        const { title, kind, width } = consumptionColumns[key]
        return { title, kind, width }
      }),
      totals: totalsByKind(granted.kinds, keys.indexOf('kind')),
    },
    keys,
    total: await countAccounts(read, asked),
    slices: slices(),
  }
}
