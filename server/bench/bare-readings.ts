import { statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { type RoundLine, roundDay, roundMonth } from './scale-readings.ts'

const columns =
  'district_id, account_id, meter_id, closes, taken_on, counts_on, submitted_at, zone1, channel, state, flags, volume, usual_low, usual_high'
const others =
  'zone2, zone3, note, reason, decided_at, decided_by_name, claimed_by, claimed_until, photos default 0, version default 0'

/**
 * What readings cost at least: a table without a rule, with the rows and the indexes of the office's own, in the same file,
 * written as durably.
 */
export const openBareReadings = (folder: string) => {
  const path = join(folder, 'oblik.sqlite')
  const file = new BetterSqlite3(path)
  file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('cache_size = -65536')
  file.pragma('mmap_size = 1073741824')
  file.pragma('foreign_keys = OFF')
  file.exec(`drop table if exists bare_readings;
    create table bare_readings (id integer primary key, ${columns}, ${others})`)
  const indexes = file
    .prepare<[], { sql: string }>(
      "select sql from sqlite_master where type = 'index' and tbl_name = 'readings' and sql is not null",
    )
    .all()
  for (const { sql } of indexes) file.exec(sql.replaceAll('readings', 'bare_readings'))
  file.exec(`insert into bare_readings (${columns}) select ${columns} from readings`)
  const places = columns.split(',').map(() => '?')
  const add = file.prepare(`insert into bare_readings (${columns}) values (${places.join(', ')})`)
  const addAll = file.transaction((lines: readonly RoundLine[]) => {
    for (const { districtId, accountId, meterId, figure } of lines) {
      const row = [districtId, accountId, meterId, roundMonth, roundDay, '2026-12-01', '2026-12-01T06:00:00.000Z']
      add.run(...row, figure, 'file', 'new', 0, 100, 50, 150)
    }
  })
  const acceptAll = file.prepare<
    [string]
  >(`update bare_readings set state = 'accepted', decided_at = '2026-12-01T06:00:00.000Z',
    decided_by_name = ?, claimed_by = null, claimed_until = null, version = version + 1
    where district_id = 1 and state = 'new' and closes = ${roundMonth}`)
  return {
    insert: addAll,
    accept: (by: string) => acceptAll.run(by).changes,
    /** Forgets the round, and what came after it, in both tables, and empties the log. */
    clear: () => {
      for (const table of ['bare_readings', 'readings']) {
        file.prepare(`delete from ${table} where closes >= ${roundMonth}`).run()
      }
      file.pragma('wal_checkpoint(TRUNCATE)')
    },
    emptyLog: () => file.pragma('wal_checkpoint(TRUNCATE)'),
    megabytesLogged: () => statSync(`${path}-wal`).size / 1e6,
    close: () => file.close(),
  }
}
