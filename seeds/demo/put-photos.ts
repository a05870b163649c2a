import { readFile } from 'node:fs/promises'
import type { Knex } from 'knex'
import type { Office } from '../../server/office.ts'
import { addPhotos, keepingPhotos } from '../../server/reading-photos/add-photos.ts'
import { acceptedBeside } from '../../server/readings/reading-context-views.ts'
import { doubtfulBits } from '../../server/readings/reading-flags.ts'
import { zonesOf } from '../../server/readings/reading-store.ts'
import { frozenClock } from '../../server/time/clock.ts'
import { cameraWriting, type PlannedPhoto, planPhotos, type WaitingReading } from './plan-photos.ts'
import { loadMeterParts, type Photograph } from './scans/photograph-meter.ts'

const cabinet = { kind: 'consumer', keyId: 1, name: 'Особистий кабінет', consumerId: null } as const

const ordinaryMonth = 140

const readWaiting = async (knex: Knex): Promise<WaitingReading[]> => {
  const rows = await knex('readings')
    .join('meters', 'meters.id', 'readings.meter_id')
    .where('readings.state', 'new')
    .whereNot('readings.channel', 'file')
    .orderBy('readings.id')
    .select('readings.*', 'meters.number', 'meters.digits')
  const waiting: WaitingReading[] = []
  for (const row of rows) {
    const asked = { side: 'before', countsOn: row.counts_on, except: row.id } as const
    const before = (await acceptedBeside(knex, [row.meter_id], asked)).get(row.meter_id)
    const zones = zonesOf({ zone1: row.zone1, zone2: row.zone2, zone3: row.zone3 })
    const month = row.usual_low === null ? ordinaryMonth : (row.usual_low + row.usual_high) / 2
    const more = Math.round(month / zones.length)
    waiting.push({
      id: row.id,
      submittedAt: row.submitted_at,
      zones,
      doubtful: (row.flags & doubtfulBits) !== 0,
      likely: zones.map((value, zone) => ((before?.zones[zone] ?? value) + more) % 10 ** row.digits),
      meter: row.number,
      digits: row.digits,
      districtId: row.district_id,
    })
  }
  return waiting
}

const sexagesimal = (degrees: number): string =>
  `${Math.floor(degrees)}/1 ${Math.floor((degrees % 1) * 60)}/1 ${Math.round((((degrees % 1) * 60) % 1) * 6000)}/100`

const takePhoto = (photograph: Photograph, { place, takenAt, ...shot }: PlannedPhoto): Promise<Buffer> => {
  const where = place && {
    GPSLatitudeRef: 'N',
    GPSLatitude: sexagesimal(place.latitude),
    GPSLongitudeRef: 'E',
    GPSLongitude: sexagesimal(place.longitude),
  }
  const exif = { IFD0: { Make: 'Phone' }, IFD2: { DateTimeOriginal: cameraWriting(takenAt) } }
  return photograph({ ...shot, exif: where ? { ...exif, IFD3: where } : exif })
}

/**
 * Gives the demo’s waiting readings photos of their meters, sent by the cabinet through the real verbs: the photo desk has
 * something to look at. Readings must be there; the same day gives the same photos.
 */
export const putDemoPhotos = async (office: Office): Promise<void> => {
  const photograph = await loadMeterParts()
  const film = await readFile(new URL('scans/samples/meter.mp4', import.meta.url))
  const taken = planPhotos(await readWaiting(office.db.reader)).map((sending) => ({
    ...sending,
    // All are drawn at once, on the threads of the picture library, while they are sent one by one.
    pictures: Promise.all(sending.photos.map((photo) => takePhoto(photograph, photo))),
  }))
  for (const { reading, pictures, film: withFilm } of taken) {
    const files = (await pictures).map((bytes, place) => ({ field: 'files', name: `Фото ${place + 1}.jpg`, bytes }))
    if (withFilm) files.push({ field: 'files', name: 'Відео.mp4', bytes: film })
    const then = { ...office, clock: frozenClock(reading.submittedAt) }
    await keepingPhotos(then, cabinet, { readingId: reading.id, files }, (photos) =>
      office.db.transaction((trx) => addPhotos(trx, then, cabinet, { readingId: reading.id, photos })),
    )
  }
}
