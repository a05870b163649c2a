import type { Knex } from 'knex'
import { type Actor, inScope, may, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { type KeptPlace, openPlace } from './captured-place.ts'
import { type CapturedPlace, hintsOf, type PhotoHint } from './photo-hints.ts'
import type { ReadingRow } from './reading-views.ts'

/** A photo, film or PDF of a reading as the page shows it; sizes in bytes of the copy that is served. */
export interface PhotoFile {
  id: number
  kind: 'image' | 'video' | 'pdf'
  mediaType: string
  name: string
  size: number
  /** The copy, for showing (byte ranges, private cache), and the same for saving. */
  url: string
  downloadUrl: string
  /** What the camera wrote (UTC); the place only for those who may read personal data. */
  capturedAt: string | null
  capturedPlace: CapturedPlace | null
  addedAt: string
  addedBy: string
  hints: PhotoHint[]
}

interface Stored extends KeptPlace {
  id: number
  kind: PhotoFile['kind']
  mediaType: string
  name: string
  size: number
  capturedAt: string | null
  addedAt: string
  addedBy: string
}

/** Whose file a photo is: a meter's may be those of consumers who have moved out since. */
const keptPlace = { placeSealed: 'reading_photos.place_sealed', wrappedKey: 'consumers.wrapped_key' } as const

/** Readings that show the same picture as these photos, whichever of the two came first. */
const twinsOf = async (knex: Knex, actor: Actor, readingId: number): Promise<Map<number, (number | null)[]>> => {
  const pairs = (mine: string, theirs: string) =>
    knex('reading_photos as late')
      .join('reading_photos as first', 'first.id', 'late.same_as')
      .join('readings', 'readings.id', `${theirs}.reading_id`)
      .join('accounts', 'accounts.id', 'readings.account_id')
      .where(`${mine}.reading_id`, readingId)
      .select({
        photoId: `${mine}.id`,
        readingId: 'readings.id',
        districtId: 'readings.district_id',
        consumerId: 'accounts.consumer_id',
      })
      .orderBy('readings.id')
      .limit(50)
  const twins = new Map<number, (number | null)[]>()
  for (const twin of [...(await pairs('late', 'first')), ...(await pairs('first', 'late'))]) {
    if (twin.readingId === readingId) continue
    const seen = inScope(scopeOf(actor), twin) ? twin.readingId : null
    twins.set(twin.photoId, [...(twins.get(twin.photoId) ?? []), seen])
  }
  return twins
}

const mostPlaces = 50

/** Where accepted readings of the meter before this one were photographed. */
const earlierPlacesOf = async (
  knex: Knex,
  { seal }: Pick<Office, 'seal'>,
  reading: ReadingRow,
): Promise<CapturedPlace[]> => {
  const rows: KeptPlace[] = await knex('readings')
    .join('reading_photos', 'reading_photos.reading_id', 'readings.id')
    .join('files', 'files.id', 'reading_photos.copy_id')
    .join('consumers', 'consumers.id', 'files.consumer_id')
    .where({ 'readings.meter_id': reading.meterId, 'readings.state': 'accepted' })
    .where('readings.counts_on', '<', reading.countsOn)
    .whereNotNull('reading_photos.place_sealed')
    .orderBy('readings.counts_on', 'desc')
    .limit(mostPlaces)
    .select(keptPlace)
  return rows.flatMap((row) => openPlace(seal, row) ?? [])
}

/** The photos of a reading, oldest first, with what is odd about each; a reading without any costs no query. */
export const photoFilesOf = async (
  knex: Knex,
  office: Pick<Office, 'seal'>,
  actor: Actor,
  reading: ReadingRow,
): Promise<PhotoFile[]> => {
  if (reading.photos === 0) return []
  const stored: Stored[] = await knex('reading_photos')
    .join('files', 'files.id', 'reading_photos.copy_id')
    .leftJoin('consumers', 'consumers.id', 'files.consumer_id')
    .where('reading_photos.reading_id', reading.id)
    .orderBy('reading_photos.id')
    .select({
      id: 'reading_photos.id',
      kind: 'reading_photos.kind',
      mediaType: 'files.media_type',
      name: 'files.name',
      size: 'files.size',
      capturedAt: 'reading_photos.captured_at',
      addedAt: 'reading_photos.added_at',
      addedBy: 'reading_photos.added_by',
      ...keptPlace,
    })
  const twins = await twinsOf(knex, actor, reading.id)
  const earlierPlaces = stored.some(({ placeSealed }) => placeSealed !== null)
    ? await earlierPlacesOf(knex, office, reading)
    : []
  const maySeePlace = may(actor, 'personal.read', reading)
  return stored.map(({ placeSealed, wrappedKey, ...photo }) => {
    const place = openPlace(office.seal, { placeSealed, wrappedKey })
    const url = `/api/readings/${reading.id}/photos/${photo.id}`
    const clues = { capturedAt: photo.capturedAt, place, twins: twins.get(photo.id) ?? [], earlierPlaces }
    return {
      ...photo,
      url,
      downloadUrl: `${url}/file`,
      capturedPlace: maySeePlace ? place : null,
      hints: hintsOf(reading, clues),
    }
  })
}
