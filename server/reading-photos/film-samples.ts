import { BrokenFilmError, boxAt, type FilmBox } from './film-boxes.ts'

/** A stretch of the file that belongs to a track. */
export interface Stretch {
  from: number
  to: number
}

/** Ten hours at 30 frames a second: more samples than that no 16 MB hold. */
const mostSamples = 1_000_000

interface Table {
  count: number
  /** The 32-bit number of a row's column. */
  number: (row: number, column: number) => number
}

/** A table of a sample box: version, then `count` rows of `columns` 32-bit numbers beginning at `skip`. */
const tableOf = (film: Buffer, box: FilmBox, columns: number, skip = 8): Table => {
  if (box.content + skip > box.to) throw new BrokenFilmError('a table is cut')
  const count = film.readUInt32BE(box.content + skip - 4)
  const first = box.content + skip
  if (columns > 0 && first + count * columns * 4 > box.to) throw new BrokenFilmError('a table is shorter than it says')
  return { count, number: (row, column) => film.readUInt32BE(first + (row * columns + column) * 4) }
}

const sizesOf = (film: Buffer, table: FilmBox): number[] => {
  const box = boxAt(film, table, 'stsz')
  if (!box || box.content + 12 > box.to) throw new BrokenFilmError('the samples have no sizes')
  const same = film.readUInt32BE(box.content + 4)
  const { count, number } = tableOf(film, box, same === 0 ? 1 : 0, 12)
  if (count > mostSamples) throw new BrokenFilmError('too many samples')
  return Array.from({ length: count }, (_, row) => (same === 0 ? number(row, 0) : same))
}

const chunksOf = (film: Buffer, table: FilmBox): number[] => {
  const short = boxAt(film, table, 'stco')
  if (short) {
    const { count, number } = tableOf(film, short, 1)
    return Array.from({ length: count }, (_, row) => number(row, 0))
  }
  const long = boxAt(film, table, 'co64')
  if (!long) throw new BrokenFilmError('the samples have no places')
  const { count, number } = tableOf(film, long, 2)
  return Array.from({ length: count }, (_, row) => number(row, 0) * 2 ** 32 + number(row, 1))
}

/** How many samples each chunk holds, chunk by chunk. */
const samplesInChunks = (film: Buffer, table: FilmBox, chunks: number): number[] => {
  const runs = boxAt(film, table, 'stsc')
  if (!runs) throw new BrokenFilmError('the samples are in no chunks')
  const { count, number } = tableOf(film, runs, 3)
  const held: number[] = []
  for (let run = 0; run < count; run += 1) {
    const end = run + 1 < count ? number(run + 1, 0) - 1 : chunks
    // Runs that go back, or on beyond the chunks, would let a small file ask for endless work.
    if (number(run, 0) !== held.length + 1 || end > chunks) throw new BrokenFilmError('the chunks are out of order')
    while (held.length < end) held.push(number(run, 1))
  }
  return held
}

/** Where the samples of a track (its `stbl`) lie in the file. Throws `BrokenFilmError` where one lies outside of it. */
export const stretchesOf = (film: Buffer, table: FilmBox): Stretch[] => {
  const sizes = sizesOf(film, table)
  const chunks = chunksOf(film, table)
  let next = 0
  const stretches = samplesInChunks(film, table, chunks.length).map((held, chunk) => {
    const from = chunks[chunk] ?? 0
    const length = sizes.slice(next, next + held).reduce((sum, size) => sum + size, 0)
    next += held
    return { from, to: from + length }
  })
  if (next < sizes.length) throw new BrokenFilmError('samples without a chunk')
  if (stretches.some(({ to }) => to > film.length)) throw new BrokenFilmError('the film ends before its last sample')
  return stretches
}
