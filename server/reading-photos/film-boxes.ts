/** A box (atom) of an MP4 or QuickTime film: `from`–`to` is all of it, its content begins at `content`. */
export interface FilmBox {
  type: string
  from: number
  content: number
  to: number
}

/** A film that says one thing and holds another: cut, or made to mislead. */
export class BrokenFilmError extends Error {}

/** No film of a phone has more; a made-up one could have millions. */
const mostBoxes = 20_000

/**
 * The boxes of a stretch of a film, in order. Throws `BrokenFilmError` where one does not fit. A last box of size 0
 * reaches to the end; QuickTime ends some lists by four zero bytes.
 */
export const boxesIn = (film: Buffer, from: number, to: number): FilmBox[] => {
  const boxes: FilmBox[] = []
  let at = from
  while (to - at >= 8) {
    const short = film.readUInt32BE(at)
    const type = film.toString('latin1', at + 4, at + 8)
    const long = short === 1 && to - at >= 16
    const size = long ? Number(film.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const content = at + (long ? 16 : 8)
    if (at + size > to || at + size < content) throw new BrokenFilmError(`a ${size} byte box does not fit`)
    if (boxes.push({ type, from: at, content, to: at + size }) > mostBoxes) throw new BrokenFilmError('too many boxes')
    at += size
  }
  return boxes
}

/** The box at the end of a path of types, the first of each, or null. */
export const boxAt = (film: Buffer, parent: FilmBox, ...path: string[]): FilmBox | null => {
  let box: FilmBox | null = parent
  for (const type of path) box = box && (boxesIn(film, box.content, box.to).find((each) => each.type === type) ?? null)
  return box
}
