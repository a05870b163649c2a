import type { Knex } from 'knex'
import { looksDiffer, nearParts, partsOf } from './picture-look.ts'

/** Of the 64 bits of a look, this many may differ: scaled, pressed and cut at the edge a photo turns up to six; others 26 and more. */
const alike = 6

/** So many pictures with a part in common are looked at: a month of 200 000 photos has some ten. */
const mostLooked = 2_000

/** So many of the most alike are asked whose they are. */
const mostAlike = 50

/** Pictures whose look differs in few bits, the most alike first. The indexes hold all that is asked for here. */
const alikeTo = async (knex: Knex, look: string): Promise<number[]> => {
  const found = new Map<number, number>()
  for (const [place, part] of partsOf(look).entries()) {
    const near: { id: number; look: string }[] = await knex('reading_photos')
      .whereIn(`look${place + 1}`, nearParts(part))
      .limit(mostLooked)
      .select('id', 'look')
    for (const seen of near) {
      const differs = looksDiffer(look, seen.look)
      if (differs <= alike) found.set(seen.id, differs)
    }
  }
  const order = [...found].sort(([id, differs], [otherId, other]) => differs - other || id - otherId)
  return order.slice(0, mostAlike).map(([id]) => id)
}

/**
 * Another reading's photo that shows the same: the very same file, or a picture whose look differs in at most six bits;
 * the most alike, the oldest of several. Two such looks have a 16-bit part that differs in one bit at most, so four
 * indexes are asked for 17 values each and nothing is scanned. Null where there is none.
 */
export const findSamePhoto = async (
  knex: Knex,
  photo: { readingId: number; contentHash: string; look: string | null },
): Promise<number | null> => {
  const { readingId, contentHash, look } = photo
  const others = () => knex('reading_photos').whereNot('reading_id', readingId)
  const file = await others().where('content_hash', contentHash).orderBy('id').first('id')
  if (file) return file.id
  const ids = look === null ? [] : await alikeTo(knex, look)
  if (ids.length === 0) return null
  const theirs = new Set((await others().whereIn('id', ids).select('id')).map(({ id }) => id))
  return ids.find((id) => theirs.has(id)) ?? null
}
