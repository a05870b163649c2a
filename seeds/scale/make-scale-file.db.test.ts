import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { addressKey } from '../../server/db/address-key.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openSqlite } from '../../server/db/open-sqlite.ts'
import { testNow, testSeal } from '../../server/testing/test-template.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { checkReferences } from './check-file.ts'
import { makeScaleFile } from './make-scale-file.ts'

/** A thousandth of the company. */
const size = { accounts: 620, orders: 150, months: 60 }
const folders: string[] = []

const make = async (): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'oblik-scale-'))
  folders.push(dataDir)
  await makeScaleFile(size, { dataDir, seal: testSeal, clock: frozenClock(testNow), print: () => undefined })
  return dataDir
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const generated = ['accounts', 'metering_points', 'meters', 'account_search', 'consumption', 'contracts', 'invoices']
const unsealed = { consumers: 'id, surname, name_key, phone', orders: 'id, number, state, account_id, due_on, total' }

const digest = (folder: string): string => {
  const file = new BetterSqlite3(join(folder, 'oblik.sqlite'))
  const hash = createHash('sha256')
  for (const table of generated) hash.update(JSON.stringify(file.prepare(`select * from ${table}`).all()))
  for (const [table, columns] of Object.entries(unsealed))
    hash.update(JSON.stringify(file.prepare(`select ${columns} from ${table} order by id`).all()))
  file.close()
  return hash.digest('hex')
}

// The file is SQLite’s whatever else the run tests.
describe.runIf(inject('template').engine === 'sqlite')('the file of a whole company', () => {
  it('is the same whenever it is made on the same day, and a folder with a database is left alone', async () => {
    const [one, other] = [await make(), await make()]
    expect(digest(one)).toBe(digest(other))
    const again = makeScaleFile(size, {
      dataDir: one,
      seal: testSeal,
      clock: frozenClock(testNow),
      print: () => undefined,
    })
    await expect(again).rejects.toThrow('is there already')
    expect(readdirSync(one)).toEqual(['oblik.sqlite'])
  })

  it('has a volume of every meter in every month of five years, and more of it in winter', async () => {
    const file = new BetterSqlite3(join(folders[0] ?? '', 'oblik.sqlite'))
    const months = file
      .prepare<[], { period: number; n: number; kwh: number }>(
        'select period, count(*) as n, sum(kwh) / 100 as kwh from consumption group by period',
      )
      .all()
    file.close()
    expect(months.map(({ n }) => n)).toEqual(Array(60).fill(620))
    expect([months[0]?.period, months.at(-1)?.period]).toEqual([202111, 202610])
    const kwhOf = (period: number) => months.find((month) => month.period === period)?.kwh ?? 0
    expect(kwhOf(202401)).toBeGreaterThan(kwhOf(202406) * 1.3)
  })

  it('has every table, index and trigger of the office, none more, and they hold what the rows say', async () => {
    const folder = folders[0] ?? ''
    const empty = mkdtempSync(join(tmpdir(), 'oblik-empty-'))
    folders.push(empty)
    const db = await openSqlite(empty)
    await db.transaction((trx) => migrate(trx))
    await db.close()
    const file = new BetterSqlite3(join(folder, 'oblik.sqlite'))
    const objects = "select type, name, sql from sqlite_master where name not like 'sqlite_stat%' order by type, name"
    const office = new BetterSqlite3(join(empty, 'oblik.sqlite'), { readonly: true })
    expect(file.prepare(objects).all()).toEqual(office.prepare(objects).all())
    office.close()
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    const accounts = file
      .prepare<[], { address: string; address_key: string; found: number }>(
        `select address, address_key, (select count(*) from account_search s
          where s.rowid = a.id and account_search match '"# ' || number_digits || '"') as found from accounts a`,
      )
      .all()
    for (const account of accounts) {
      expect(account).toEqual({ ...account, address_key: addressKey(account.address), found: 1 })
    }
    expect(file.prepare('select sum(n) as n from account_blocks where list = ? and district_id = 0').get('id')).toEqual(
      {
        n: 620,
      },
    )
    file.close()
  })

  it('is not called whole where a row refers to nothing, or a volume to no meter', () => {
    const file = new BetterSqlite3(join(folders[1] ?? '', 'oblik.sqlite'))
    file.pragma('foreign_keys = OFF')
    expect(() => checkReferences(file)).not.toThrow()
    file.exec("update meters set number = 'інший' where id = 300")
    expect(() => checkReferences(file)).toThrow('rows of consumption refer to nothing')
    file.exec("update meters set number = '20000299' where id = 300; delete from consumers where id = 7")
    expect(() => checkReferences(file)).toThrow('rows of accounts refer to nothing')
    file.close()
  })
})
