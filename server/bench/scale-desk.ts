import { putConsumption } from '../consumption/consumption-store.ts'
import type { Office } from '../office.ts'
import { addPhotos, keepingPhotos } from '../reading-photos/add-photos.ts'
import { jpegOf } from '../reading-photos/photo-fixture.ts'
import { advanceReading } from '../readings/advance-reading.ts'
import { submitReading } from '../readings/submit-reading.ts'
import { personas } from '../testing/personas.ts'
import { addMonths } from '../time/billing-period.ts'

/** A photo as phones send it, four megapixels. */
const photoSide = 2_048
const months = 24

/**
 * So many doubtful readings of the first REM, lower than the accepted ones before, each with a photo of its own and two
 * years of months behind it; those that wait from an earlier run are counted in.
 */
export const putDoubtfulReadings = async (office: Office, count: number): Promise<void> => {
  const { db } = office
  const { clerkZhytomyr: clerk, operator } = await personas(db)
  const waiting = await db
    .reader('readings')
    .where({ state: 'new', district_id: clerk.districtId })
    .where('photos', '>', 0)
    .count({ count: '*' })
    .first()
  const homes: { id: number; account: string; meter: string }[] = await db
    .reader('accounts')
    .join('metering_points', 'metering_points.account_id', 'accounts.id')
    .join('meters', 'meters.metering_point_id', 'metering_points.id')
    .where({ 'accounts.district_id': clerk.districtId, 'meters.zones': 1 })
    .whereNotExists(db.reader('readings').whereRaw('readings.account_id = accounts.id').select('id'))
    .orderBy('accounts.id')
    .limit(Math.max(count - Number(waiting?.count ?? 0), 0))
    .select({ id: 'accounts.id', account: 'accounts.number_digits', meter: 'meters.number' })
  for (const [at, { id, account, meter }] of homes.entries()) {
    const submit = (value: number, takenOn: string) =>
      db.transaction((trx) =>
        submitReading(trx, office, operator, { account, meter, zones: [value], takenOn, channel: 'call' }),
      )
    const volumes = Array.from({ length: months }, (_, back) => ({
      accountId: id,
      meter,
      period: addMonths('2026-10-01', -1 - back),
      kind: 'consumed' as const,
      hundredths: 6_000 + ((at * 37 + back * 911) % 90) * 100,
    }))
    await db.transaction((trx) => putConsumption(trx, volumes))
    const before = await submit(32_000, '2026-09-30')
    await db.transaction((trx) =>
      advanceReading(trx, office, clerk, { readingId: before.id, event: 'accept', input: {}, version: undefined }),
    )
    const { id: readingId } = await submit(31_000 + at, '2026-10-31')
    const bytes = await jpegOf(id, { side: photoSide })
    const files = [{ field: 'files', name: `IMG_${readingId}.jpg`, bytes }]
    await keepingPhotos(office, operator, { readingId, files }, (photos) =>
      db.transaction((trx) => addPhotos(trx, office, operator, { readingId, photos })),
    )
  }
}
