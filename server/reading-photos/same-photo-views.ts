import type { Knex } from 'knex'
import { looksDiffer, nearParts, partsOf } from './picture-look.ts'

/** Of the 64 bits of a look, this many may differ: scaled, pressed and cut at the edge a photo turns up to six; others 26 and more. */
const alike = 6

/** So many pictures with a part in common are looked at: a month of 200 000 photos has some ten. */
const mostLooked = 2_000

interface Seen {
  id: number
  readingId: number
  look: string
}

const columns = { id: 'id', readingId: 'reading_id', look: 'look' }

/**
 * Another reading's photo that shows the same: the very same file, or a picture whose look differs in at most six bits;
 * the most alike, the oldest of several. Two such looks have a 16-bit part that differs in one bit at most, so four
 * indexes are asked for 17 values each and nothing is scanned. Null where there is none.
 */
export const findSamePhoto = async (
  knex: Knex,
  photo: { readingId: number; contentHash: string; look: string | null },
): Promise<number | null> => {
  const others = () => knex('reading_photos').whereNot('reading_id', photo.readingId)
  const file = await others().where('content_hash', photo.contentHash).orderBy('id').first('id')
  if (file) return file.id
  const { look } = photo
  if (look === null) return null
  let best: { id: number; differs: number } | null = null
  for (const [place, part] of partsOf(look).entries()) {
    const near: Seen[] = await knex('reading_photos')
      .whereIn(`look${place + 1}`, nearParts(part))
      .limit(mostLooked)
      .select(columns)
    for (const seen of near) {
      const differs = looksDiffer(look, seen.look)
      if (seen.readingId === photo.readingId || differs > alike) continue
      if (!best || differs < best.differs || (differs === best.differs && seen.id < best.id))
        best = { id: seen.id, differs }
    }
  }
  return best?.id ?? null
}
