import { codeOfKind } from '../consumption/consumption-code.ts'
import type { Row } from '../db/database.ts'
import type { WorkbookCell } from '../xlsx/workbook.ts'
import { type ConsumptionColumnKey, consumptionColumns, type VolumeSource } from './consumption-columns.ts'
import type { ConsumptionPage } from './consumption-page-views.ts'

const [consumed, taken] = [codeOfKind('consumed'), codeOfKind('taken')]

const named = (account: Row): Row => ({
  ...account,
  consumer: [account.surname, account.given_name, account.patronymic].filter(Boolean).join(' '),
})

const keyOf = ({ account_id, period, meter_number, kind }: Row): string =>
  `${account_id}/${period}/${kind}/${meter_number}`

/**
 * What was taken equals what was consumed where nothing is produced, and is not stored twice: here it is said. A
 * prosumer's has rows of its own.
 */
const withTaken = (volumes: readonly Row[]): Row[] => {
  const prosumers = new Set(volumes.flatMap(({ kind, account_id }) => (Number(kind) === consumed ? [] : [account_id])))
  return volumes.flatMap((row) => (prosumers.has(row.account_id ?? null) ? [row] : [row, { ...row, kind: taken }]))
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
  const volumes = kinds.includes(taken) ? withTaken(page.volumes) : page.volumes
  const columns = keys.map((key) => consumptionColumns[key].cell)
  const zones = new Map(page.zones.map((row) => [keyOf(row), row]))
  const byAccount = new Map<Row[string] | undefined, Row[]>()
  for (const row of volumes) {
    if (volumes !== page.volumes && !kinds.includes(Number(row.kind))) continue
    const others = byAccount.get(row.account_id)
    if (others) others.push(row)
    else byAccount.set(row.account_id, [row])
  }
  const rows: WorkbookCell[][] = []
  for (const account of page.accounts) {
    const source: VolumeSource = { account: named(account), volume: account, zones: undefined }
    for (const volume of byAccount.get(account.id) ?? []) {
      source.volume = volume
      source.zones = zones.size > 0 ? zones.get(keyOf(volume)) : undefined
      rows.push(columns.map((cell) => cell(source)))
    }
  }
  return rows
}
