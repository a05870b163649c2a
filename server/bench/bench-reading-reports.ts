import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import type { StaffActor } from '../may.ts'
import { readingReports } from '../reading-reports/reading-report.ts'
import { frozenClock } from '../time/clock.ts'
import { spread } from './median.ts'
import { openReadingsOffice } from './scale-readings.ts'
import { taking } from './taking.ts'

type Print = (line: string) => void

const rounds = 5
/** Months that no other benchmark looks at. */
const closes = '2027-02-01'
const clock = frozenClock('2027-02-01T10:00:00.000Z')
const manager: StaffActor = { kind: 'staff', id: 1, username: 'm', name: 'm', role: 'manager', districtId: null }

/** Two months of 100 000 readings, in all states and from all channels, over the five days of the window. */
const putMonths = async (db: Database): Promise<void> => {
  await db.transaction(async (trx) => {
    if (await trx('readings').where('closes', 202702).first('id')) return
    for (const { number, first } of [
      { number: 202701, first: '2026-12-30' },
      { number: 202702, first: '2027-01-30' },
    ]) {
      await trx.raw(
        `insert into readings (district_id, account_id, meter_id, closes, taken_on, counts_on, submitted_at, zone1,
          channel, state, flags, volume, photos, by_decision)
        select accounts.district_id, accounts.id, meters.id, ?, ?, ?,
          strftime('%Y-%m-%dT%H:%M:%fZ', ?, '+' || (meters.id * 7919 % 432000) || ' seconds'), meters.id % 99999,
          case meters.id % 7 when 0 then 'call' when 1 then 'round' when 2 then 'file' else 'cabinet' end,
          case meters.id % 9 when 0 then 'new' when 1 then 'rejected' when 2 then 'photo_requested' else 'accepted' end,
          0, 100, meters.id % 2, meters.id % 9 = 5
        from meters join metering_points on metering_points.id = meters.metering_point_id
        join accounts on accounts.id = metering_points.account_id order by meters.id % 1009, meters.id limit 100000`,
        [number, first, first, first],
      )
    }
  })
}

/** The same sums asked for in the event loop itself. */
const inTheLoop = (db: Database): Pick<Database, 'reader' | 'aside'> => ({
  reader: db.reader,
  aside: async (query) => query,
})

/** The manager's numbers of a month of 100 000 readings: aside, in the loop, and the loop's own noise at rest. */
export const benchReadingReports = async (print: Print): Promise<void> => {
  const { db } = await openReadingsOffice()
  const office = { db, clock }
  await putMonths(db)
  const asked = { closes, districts: null }
  const bare = { clock, db: { ...db, ...inTheLoop(db) } }
  const figures: Record<'aside' | 'stall' | 'rest' | 'held', number[]> = { aside: [], stall: [], rest: [], held: [] }
  let received = 0
  await readingReports(office, manager, asked)
  for (let round = 0; round < rounds; round += 1) {
    const ours = await taking(() => readingReports(office, manager, asked))
    const rest = await taking(() => pause(ours.milliseconds))
    const held = await taking(() => readingReports(bare, manager, asked))
    received = ours.result[0]?.received ?? 0
    figures.aside.push(ours.milliseconds)
    figures.stall.push(ours.stall)
    figures.rest.push(rest.stall)
    figures.held.push(held.stall)
  }
  print(`manager's numbers of ${received} readings and the month before, all REMs: ${spread(figures.aside, 0)} ms`)
  print(
    `  longest wait of anybody else, ms: ${spread(figures.stall, 1)}, at rest ${spread(figures.rest, 1)}, were it asked in the loop ${spread(figures.held, 0)}  (goal <= 50)`,
  )
  await db.close()
}
