import type { Database as SqliteFile } from 'better-sqlite3'
import { countAccountBlocks } from '../../server/db/keep-account-blocks.ts'
import { openUnguarded } from '../../server/db/open-unguarded.ts'
import type { Seal } from '../../server/seal/seal.ts'
import { firstMeterNumber, putScaleAccounts, type ScaleAccount } from './accounts.ts'
import type { Aside } from './aside.ts'
import { indexAfterwards, takeFrom } from './index-afterwards.ts'
import { drawOrderPlaces, putScaleOrders, type ScaleGround, type ScaleSize } from './orders.ts'
import { type PutRows, putIntoFile } from './put-rows.ts'

/** What the file is to hold; monthly values are `accounts × months`. */
export interface FileSize extends ScaleSize {
  months: number
}

/** What is drawn: upon which ground, how much, and the last billing period that has volumes. */
export interface Drawing {
  ground: ScaleGround
  size: FileSize
  last: string
  seal: Seal
  print: (line: string) => void
}

const people = ['consumers', 'accounts', 'metering_points', 'meters'] as const
const papers = ['order_history', 'files', 'documents', 'contracts', 'invoices', 'payments'] as const

/** The tables that are drawn into files of their own. */
export const drawnTables = { people: [...people, 'account_blocks'], orders: ['orders', ...papers] } as const

/** Search texts go to the second thread, all other rows into the file at hand. */
const putBoth = (file: SqliteFile, aside: Aside): PutRows => {
  const put = putIntoFile(file)
  return async (table, rows) => {
    if (table !== 'account_search') return put(table, rows)
    // One long text crosses over in a fraction of the time that as many short ones take.
    aside.tell({ to: 'put texts', first: Number(rows[0]?.rowid), texts: rows.map((row) => row.text).join('\n') })
  }
}

/**
 * Draws people, accounts and meters into the file at `path`. The second thread puts the volumes and search texts into
 * the whole file meanwhile, and then indexes what was drawn here and counts it for the account list. Gives back who orders.
 */
export const drawPeople = async (
  path: string,
  aside: Aside,
  { ground, size, last, seal, print }: Drawing,
): Promise<Map<number, ScaleAccount>> => {
  const homes = { firstAccount: ground.first.account, firstMeter: firstMeterNumber, count: size.accounts }
  aside.tell({ to: 'put volumes', homes, last, months: size.months })
  const file = openUnguarded(path)
  file.exec('begin')
  const taken = takeFrom(file, drawnTables.people, ['index', 'trigger'])
  const ordering = await putScaleAccounts(putBoth(file, aside), seal, ground.first, {
    count: size.accounts,
    orders: new Set(drawOrderPlaces(size)),
    told: (done) => {
      if (done % 100_000 === 0 || done === size.accounts) print(`  ${done} of ${size.accounts} accounts`)
    },
  })
  file.exec('commit')
  file.close()
  aside.tell({ to: 'leave' })
  aside.tell({ to: 'run', path, statements: [...taken, ...countAccountBlocks] })
  return ordering
}

/** Draws the orders of these people and their papers into the file at `path`, with their indexes. */
export const drawOrders = async (
  path: string,
  accounts: ReadonlyMap<number, ScaleAccount>,
  { ground, size, seal, print }: Drawing,
): Promise<void> => {
  const file = openUnguarded(path)
  file.exec('begin')
  // Orders are indexed in the whole file: they have a computed column, and are read and written anew there.
  takeFrom(file, ['orders'], ['index'])
  await indexAfterwards(file, drawnTables.orders, () =>
    putScaleOrders(putIntoFile(file), { seal }, ground, { accounts, places: drawOrderPlaces(size) }),
  )
  file.exec('commit')
  file.close()
  print(`  ${size.orders} orders with their papers`)
}
