import type { Database as SqliteFile } from 'better-sqlite3'
import { countAccountBlocks } from '../../server/db/keep-account-blocks.ts'
import { openUnguarded } from '../../server/db/open-unguarded.ts'
import type { Seal } from '../../server/seal/seal.ts'
import { firstMeterNumber, putScaleAccounts } from './accounts.ts'
import type { Aside } from './aside.ts'
import { indexAfterwards, takeFrom } from './index-afterwards.ts'
import { drawOrderPlaces, putScaleOrders, type ScaleGround, type ScaleSize } from './orders.ts'
import { type PutRows, putIntoFile } from './put-rows.ts'

/** What the file is to hold; monthly values are `accounts × months`. */
export interface FileSize extends ScaleSize {
  months: number
}

/** What is drawn: upon which ground, how much, and the last billing period that has volumes. */
interface Drawing {
  ground: ScaleGround
  size: FileSize
  last: string
  seal: Seal
  print: (line: string) => void
}

/** The tables of people and orders by the file that they are drawn into: each thread indexes one. */
export const drawnTables = {
  accounts: ['accounts', 'account_blocks'],
  others: [
    ...['consumers', 'metering_points', 'meters', 'orders', 'order_history'],
    ...['files', 'documents', 'contracts', 'invoices', 'payments'],
  ],
} as const

/** Where each of the two files lies. */
export type DrawnFiles = Record<keyof typeof drawnTables, string>

/** Search texts go to the second thread, accounts into one file, all other rows into the other. */
const putEach = (accounts: SqliteFile, others: SqliteFile, aside: Aside): PutRows => {
  const [putAccounts, putOthers] = [putIntoFile(accounts), putIntoFile(others)]
  return async (table, rows) => {
    if (table === 'accounts') return putAccounts(table, rows)
    if (table !== 'account_search') return putOthers(table, rows)
    // One long text crosses over in a fraction of the time that as many short ones take.
    aside.tell({ to: 'put texts', first: Number(rows[0]?.rowid), texts: rows.map((row) => row.text).join('\n') })
  }
}

const leave = (file: SqliteFile): void => {
  file.exec('commit')
  file.close()
}

/**
 * Draws people, accounts, meters and then orders and papers, with their indexes. The second thread puts volumes and
 * search texts into the whole file meanwhile, and then indexes the accounts and counts them for their list.
 */
export const drawRows = async (paths: DrawnFiles, aside: Aside, drawing: Drawing): Promise<void> => {
  const { ground, size, last, seal, print } = drawing
  const homes = { firstAccount: ground.first.account, firstMeter: firstMeterNumber, count: size.accounts }
  aside.tell({ to: 'put volumes', homes, last, months: size.months })
  const [file, others] = [openUnguarded(paths.accounts), openUnguarded(paths.others)]
  for (const each of [file, others]) each.exec('begin')
  const put = putEach(file, others, aside)
  const places = drawOrderPlaces(size)
  const told = (done: number) => {
    if (done % 100_000 === 0 || done === size.accounts) print(`  ${done} of ${size.accounts} accounts`)
  }
  const taken = takeFrom(file, drawnTables.accounts, ['index', 'trigger'])
  // Orders are indexed in the whole file: they have a computed column, and are read and written anew there.
  takeFrom(others, ['orders'], ['index'])
  await indexAfterwards(others, drawnTables.others, async () => {
    const drawn = { count: size.accounts, orders: new Set(places), told }
    const accounts = await putScaleAccounts(put, seal, ground.first, drawn)
    leave(file)
    aside.tell({ to: 'leave' })
    aside.tell({ to: 'run', path: paths.accounts, statements: [...taken, ...countAccountBlocks] })
    await putScaleOrders(put, { seal }, ground, { accounts, places })
    print(`  ${size.orders} orders with their papers`)
  })
  leave(others)
}
