import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { hashDemoPasswords, putCast } from '../../seeds/demo/cast.ts'
import { createRandom } from '../../seeds/random.ts'
import { seedReference } from '../../seeds/reference/seed-reference.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openSqlite } from '../db/open-sqlite.ts'
import { createSeal } from '../seal/seal.ts'
import type { Clock } from '../time/clock.ts'
import { frozenClock, systemClock } from '../time/clock.ts'
import { scaleFolder } from './scale-office.ts'

/** Two accounts of three neighbours belong to the REM whose round comes in. */
const accounts = 160_000
const [since, until] = [202311, 202610]
/** The morning of a window day: the round of the evening before closes November. */
export const windowDay = '2026-12-01T06:00:00.000Z'

/** The day of the round and of the one before it. */
export const roundDay = '2026-11-30'
/** The 1st that it closes, as YYYYMM. */
export const roundMonth = 202612

const numbers = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${accounts})`
const months = `months (period) as (select ${since} union all
  select case when period % 100 = 12 then period + 89 else period + 1 end from months where period < ${until})`
/** Between 60 and 259 kWh, more in winter, another figure for every meter. */
const monthly = `(60 + i * 7919 % 200) * case when period % 100 in (11, 12, 1, 2) then 130 else 100 end`

/** Meters of one zone, three years of their months, and the accepted readings of the month before. */
const putMeters = async (trx: Knex.Transaction): Promise<void> => {
  await trx.raw(`insert into consumers (surname, given_name, patronymic, name_key)
    ${numbers} select 'Вимірний', 'Іван', 'Іванович', 'вимірний ' || i from n`)
  const first = Number((await trx('consumers').min({ id: 'id' }).where('surname', 'Вимірний').first())?.id)
  const district = `case when i % 3 = 0 then 2 else 1 end`
  const digits = `'0' || (${district}) || printf('9%07d', i)`
  await trx.raw(`insert into accounts (id, number, number_digits, district_id, consumer_id, address, address_key)
    ${numbers} select ${first} + i, ${digits}, ${digits}, ${district}, ${first} + i - 1, 'вул. ' || i, 'вул ' || i from n`)
  await trx.raw(`insert into metering_points (id, account_id, eic, place, contracted_watts)
    ${numbers} select ${first} + i, ${first} + i, '62Z' || printf('%013d', i), 'будинок', 5000 from n`)
  await trx.raw(`insert into meters (id, metering_point_id, number, model, digits, zones, installed_on)
    ${numbers} select ${first} + i, ${first} + i, 20000000 + i, 'НІК 2102-02', 6, 1, '2019-05-20' from n`)
  await trx.raw(`insert into consumption (period, account_id, meter_number, kind, kwh)
    ${numbers}, ${months} select period, ${first} + i, 20000000 + i, 1, ${monthly} from months cross join n`)
}

/** The accepted readings of the month before, of every meter there is. */
const putReadings = async (trx: Knex.Transaction): Promise<void> => {
  if (await trx('readings').where('closes', 202611).first('id')) return
  await trx.raw(`insert into readings (district_id, account_id, meter_id, closes, taken_on, counts_on, submitted_at,
      zone1, channel, state, flags, volume)
    select accounts.district_id, accounts.id, meters.id, 202611, '2026-10-31', '2026-11-01',
      '2026-11-01T06:00:00.000Z', 10000 + meters.id % 5000, 'file', 'accepted', 0, 100
    from meters join metering_points on metering_points.id = meters.metering_point_id
    join accounts on accounts.id = metering_points.account_id order by meters.id`)
  await trx.raw('analyze readings')
}

/** What the verbs of readings need. */
export interface ReadingsOffice {
  folder: string
  db: Database
  clock: Clock
}

/** Opens the office of the readings' benchmarks in a window day; filled once, or a folder that was filled elsewhere. */
export const openReadingsOffice = async (folder = join(scaleFolder, 'readings')): Promise<ReadingsOffice> => {
  mkdirSync(folder, { recursive: true })
  const fresh = !existsSync(join(folder, 'oblik.sqlite'))
  const db = await openSqlite(folder)
  const office = { folder, db, clock: frozenClock(windowDay) }
  await db.transaction((trx) => migrate(trx))
  const hashes = await hashDemoPasswords()
  await db.transaction(async (trx) => {
    if (!fresh) return putReadings(trx)
    await seedReference(trx, systemClock)
    await putCast(trx, createSeal(Buffer.alloc(32, 7)), hashes, systemClock.now().toISOString())
    await putMeters(trx)
    await putReadings(trx)
    await trx.raw('analyze')
  })
  return office
}

/** Readings of the month after the round's, clean and waiting, of every meter that has one in the round. */
export const putNextMonth = async (trx: Knex.Transaction): Promise<void> => {
  await trx.raw(
    `insert into readings (district_id, account_id, meter_id, closes, taken_on, counts_on, submitted_at,
      zone1, channel, state, flags, volume)
    select district_id, account_id, meter_id, 202701, '2026-12-31', '2027-01-01', '2027-01-01T06:00:00.000Z',
      zone1 + 100, 'file', 'new', 0, 100
    from readings where closes = ${roundMonth} and state = 'new'`,
  )
}

/** A line of a round's file: an account's number and its figure, a month's usual use above the one before. */
export interface RoundLine {
  account: string
  accountId: number
  meterId: number
  districtId: number
  figure: number
}

/** The readings of `count` meters of REM 1, in a round's own order; another `seed` walks another way to other figures. */
export const walkRound = async (knex: Knex, count: number, seed: number): Promise<RoundLine[]> => {
  const lines: (RoundLine & { kwh: number })[] = await knex('readings')
    .join('accounts', 'accounts.id', 'readings.account_id')
    .join('meters', 'meters.id', 'readings.meter_id')
    .join('consumption', (on) =>
      on
        .on('consumption.account_id', 'readings.account_id')
        .on('consumption.meter_number', 'meters.number')
        .andOnVal('consumption.period', 202610)
        .andOnVal('consumption.kind', 1),
    )
    .where({ 'readings.district_id': 1, 'readings.closes': 202611, 'readings.state': 'accepted' })
    .limit(count)
    .select({
      account: 'accounts.number_digits',
      accountId: 'accounts.id',
      meterId: 'meters.id',
      districtId: 'accounts.district_id',
      figure: 'readings.zone1',
      kwh: 'consumption.kwh',
    })
  const random = createRandom(seed)
  for (const line of lines) line.figure += Math.round(line.kwh / 100) + random.below(20)
  for (let place = lines.length - 1; place > 0; place -= 1) {
    const other = random.below(place + 1)
    const [one, two] = [lines[place], lines[other]]
    if (one && two) [lines[place], lines[other]] = [two, one]
  }
  return lines
}

/** The lines as the CSV that a controller's program writes. */
export const roundFile = (lines: readonly RoundLine[]): Buffer =>
  Buffer.from(
    [
      'Особовий рахунок;Номер лічильника;Показ;Зона 2;Зона 3;Дата зняття',
      ...lines.map(({ account, figure }) => `${account};;${figure};;;30.11.2026`),
    ].join('\r\n'),
  )
