import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pino from 'pino'
import sharp from 'sharp'
import { createRandom } from '../../seeds/random.ts'
import { readConfig } from '../config.ts'
import { openSqlite } from '../db/open-sqlite.ts'
import type { Office } from '../office.ts'
import { closeOffice } from '../open-office.ts'
import { createPdfPool } from '../pdf/pdf-pool.ts'
import { addPhotos, keepingPhotos } from '../reading-photos/add-photos.ts'
import { filmOf } from '../reading-photos/photo-fixture.ts'
import { createPhotoReader } from '../reading-photos/photo-reader.ts'
import { looksDiffer } from '../reading-photos/picture-look.ts'
import { findSamePhoto } from '../reading-photos/same-photo-views.ts'
import { submitReading } from '../readings/submit-reading.ts'
import { createStatementReader } from '../statements/statement-reader.ts'
import { fillTemplate, testNow, testSeal } from '../testing/test-template.ts'
import { frozenClock } from '../time/clock.ts'
import { spread } from './median.ts'
import { scaleFolder } from './scale-office.ts'

/** Three months of 200 000 photos. */
const photos = 600_000
const lookUps = 60
const uploads = 5

const openPhotoOffice = async (): Promise<Office> => {
  const folder = join(scaleFolder, 'photos')
  mkdirSync(folder, { recursive: true })
  const db = await openSqlite(folder)
  await fillTemplate(db)
  return {
    config: readConfig({ NODE_ENV: 'test', DATA_DIR: folder, LOG_LEVEL: 'silent' }),
    db,
    seal: testSeal,
    clock: frozenClock(testNow),
    log: pino({ level: 'silent' }),
    pdf: createPdfPool({ workers: 1 }),
    photos: createPhotoReader(),
    statements: createStatementReader(),
  }
}

const system = { kind: 'system', name: 'bench' } as const

const giveReading = async (office: Office, account: string): Promise<number> => {
  const given = { account, zones: [100], takenOn: '2026-10-31', channel: 'cabinet' } as const
  return (await office.db.transaction((trx) => submitReading(trx, office, system, given))).id
}

/** Photos of somebody else's reading, their looks spread over all there are. */
const fill = (office: Office, readingId: number): Promise<void> =>
  office.db.transaction(async (trx) => {
    await trx.raw(
      `insert into files (stored_as, sha256, size, media_type, name, wrapped_key, created_at) values ('-', '-', 0, 'image/jpeg', '-', '-', ?)`,
      [testNow],
    )
    const part = (by: number, over: number) => `((i * ${by} + (i / ${over}) * 7919) >> 5) & 65535`
    await trx.raw(
      `with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < ?),
      parts as (select i, ${part(40_503, 7)} as a, ${part(99_991, 11)} as b, ${part(65_537, 13)} as c, ${part(31_337, 17)} as d from numbers)
      insert into reading_photos (reading_id, file_id, copy_id, media_type, kind, content_hash, look, look1, look2, look3, look4, added_at, added_by)
      select ?, 1, 1, 'image/jpeg', 'image', printf('%064x', i), printf('%04x%04x%04x%04x', a, b, c, d), a, b, c, d, ?, '-' from parts`,
      [photos, readingId, testNow],
    )
  })

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const compare = async (office: Office, print: (line: string) => void): Promise<void> => {
  const knex = office.db.reader
  const random = createRandom(7)
  const ours: number[] = []
  const scans: number[] = []
  let missed = 0
  for (let round = 0; round < lookUps; round += 1) {
    const known = await knex('reading_photos').where('id', random.between(1, photos)).first('id', 'look')
    const turned = BigInt(`0x${known.look}`) ^ (1n << BigInt(random.below(64))) ^ (1n << BigInt(random.below(64)))
    const look = turned.toString(16).padStart(16, '0')
    let found: number | null = null
    ours.push(
      await timed(async () => {
        found = await findSamePhoto(knex, { readingId: 0, contentHash: '-', look })
      }),
    )
    if (found === null) missed += 1
    if (round % 10 > 0) continue
    scans.push(
      await timed(async () => {
        const all: { look: string }[] = await knex('reading_photos').select('id', 'look')
        return all.filter((each) => looksDiffer(look, each.look) <= 6)
      }),
    )
  }
  const sorted = ours.toSorted((one, other) => one - other)
  print(`the same photo again among ${photos} photos: ${spread(ours, 1)} ms, a scan ${spread(scans, 0)} ms`)
  print(`  95th percentile ${sorted[Math.floor(lookUps * 0.95)]?.toFixed(1)} ms (goal ≤ 20), missed ${missed} (goal 0)`)
}

const take = async (office: Office, readingId: number, file: { name: string; bytes: Buffer }): Promise<void> => {
  const files = [{ field: 'files', ...file }]
  await keepingPhotos(office, system, { readingId, files }, (kept) =>
    office.db.transaction((trx) => addPhotos(trx, office, system, { readingId, photos: kept })),
  )
}

/** A photo of twelve megapixels, as phones take them: 3 MB. */
const largePhoto = (): Promise<Buffer> =>
  sharp(randomBytes(500 * 375 * 3), { raw: { width: 500, height: 375, channels: 3 } })
    .resize(4000, 3000, { kernel: 'cubic' })
    .jpeg({ quality: 92 })
    .toBuffer()

/** A film of 16 MB: the small one with room for nothing behind it. */
const largeFilm = (): Buffer => {
  const rest = Buffer.alloc(16 * 1024 * 1024 - 8192)
  rest.writeUInt32BE(rest.length)
  rest.write('free', 4, 'latin1')
  return Buffer.concat([filmOf(), rest])
}

/**
 * Photos at full scale: finding the same photo among 600 000 against a scan of all, and how long one caller is kept
 * waiting while another's large photo, or film of 16 MB, is read, sealed and kept.
 */
export const benchPhotos = async (print: (line: string) => void): Promise<void> => {
  const office = await openPhotoOffice()
  await fill(office, await giveReading(office, '0109090909'))
  await compare(office, print)
  const readingId = await giveReading(office, '0101010101')
  for (const [name, bytes] of [
    ['photo of 12 megapixels', await largePhoto()],
    ['film of 16 MB', largeFilm()],
  ] as const) {
    await take(office, readingId, { name, bytes })
    const delay = monitorEventLoopDelay({ resolution: 2 })
    const times: number[] = []
    delay.enable()
    for (let round = 0; round < uploads; round += 1) {
      times.push(await timed(() => take(office, readingId, { name, bytes })))
    }
    delay.disable()
    print(`  a ${name} (${(bytes.length / 1e6).toFixed(1)} MB) is taken in ${spread(times, 0)} ms,`)
    print(`    the event loop waits at most ${(delay.max / 1e6).toFixed(0)} ms (goal ≤ 50)`)
  }
  await closeOffice(office)
}
