import { codeOfKind } from '../consumption/consumption-code.ts'
import type { Cells } from '../db/open-snapshot.ts'
import type { WorkbookCell } from '../xlsx/workbook.ts'
import { type ConsumptionColumnKey, consumptionColumns, type VolumeSource } from './consumption-columns.ts'
import type { ConsumptionPage } from './consumption-page-views.ts'

const [consumed, taken] = [codeOfKind('consumed'), codeOfKind('taken')]

const keyOf = ([account, period, meter, kind]: Cells): string => `${account}/${period}/${kind}/${meter}`

/**
 * What was taken equals what was consumed where nothing is produced, and is not stored twice: here it is said. A
 * prosumer's has rows of its own.
 */
const withTaken = (volumes: readonly Cells[], kinds: readonly number[]): Cells[] => {
  const prosumers = new Set(volumes.flatMap(([account, , , kind]) => (Number(kind) === consumed ? [] : [account])))
  return volumes
    .flatMap((row): Cells[] => (prosumers.has(row[0] ?? null) ? [row] : [row, row.with(3, taken)]))
    .filter(([, , , kind]) => kinds.includes(Number(kind)))
}

/** The kinds to be read for those asked for, as codes. */
export const kindsToRead = (kinds: readonly number[]): number[] =>
  // Whether an account produces is seen from its other kinds alone.
  kinds.includes(taken) ? [1, 2, 3, 4] : [...kinds]

/** The rows of the table from a page of accounts and volumes, in their order; of the kinds asked for, as codes. */
export const rowsOfPage = (
  page: ConsumptionPage,
  kinds: readonly number[],
  keys: readonly ConsumptionColumnKey[],
): WorkbookCell[][] => {
  const volumes = kinds.includes(taken) ? withTaken(page.volumes, kinds) : page.volumes
  const columns = keys.map((key) => consumptionColumns[key].cell)
  const zones = new Map(page.zones.map((row) => [keyOf(row), row.slice(4)]))
  const byAccount = new Map<Cells[number], Cells[]>()
  for (const row of volumes) {
    const others = byAccount.get(row[0] ?? null)
    if (others) others.push(row)
    else byAccount.set(row[0] ?? null, [row])
  }
  const rows: WorkbookCell[][] = []
  for (const account of page.accounts) {
    for (const volume of byAccount.get(account.id) ?? []) {
      const [, period, meter, kind, kwh, estimated] = volume
      const found = zones.size > 0 ? zones.get(keyOf(volume)) : undefined
      const source: VolumeSource = { account, period, meter, kind, kwh, estimated, zones: found }
      rows.push(columns.map((cell) => cell(source)))
    }
  }
  return rows
}
