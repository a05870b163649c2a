import { codeOfKind } from '../consumption/consumption-code.ts'
import type { Cells } from '../db/open-snapshot.ts'
import type { WorkbookCell } from '../xlsx/workbook.ts'
import { type ConsumptionColumnKey, consumptionColumns, type VolumeSource } from './consumption-columns.ts'
import type { ConsumptionPage } from './consumption-page-views.ts'

const [consumed, taken] = [codeOfKind('consumed'), codeOfKind('taken')]

const keyOf = ([account, period, meter, kind]: Cells): string => `${account}/${period}/${kind}/${meter}`

/** Zones lie with the kind that is stored; nothing else has those of what was consumed, which is put together. */
const consumedKeyOf = ([account, period, meter, kind]: Cells): string =>
  `${account}/${period}/${Number(kind) === taken ? consumed : kind}/${meter}`

const monthOf = ([account, period]: Cells): string => `${account}/${period}`

/**
 * What was taken equals what was consumed in a month in which nothing was produced, and is not stored twice: here it is
 * said, as the screens say it (`volumesOfKind`). A prosumer's months have rows of their own.
 */
const withTaken = (volumes: readonly Cells[], kinds: readonly number[]): Cells[] => {
  const producing = new Set(volumes.flatMap((row) => (Number(row[3]) === consumed ? [] : [monthOf(row)])))
  return volumes
    .flatMap((row): Cells[] => (producing.has(monthOf(row)) ? [row] : [row, row.with(3, taken)]))
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
      const found = zones.size > 0 ? (zones.get(keyOf(volume)) ?? zones.get(consumedKeyOf(volume))) : undefined
      const source: VolumeSource = { account, period, meter, kind, kwh, estimated, zones: found }
      rows.push(columns.map((cell) => cell(source)))
    }
  }
  return rows
}
