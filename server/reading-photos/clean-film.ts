import { cleanFormats, cleanReferences } from './clean-film-formats.ts'
import { BrokenFilmError, boxAt, boxesIn, type FilmBox } from './film-boxes.ts'
import { type Stretch, stretchesOf } from './film-samples.ts'

/** Boxes that hold boxes, and that a player needs. */
const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'dinf', 'edts', 'gmhd', 'tapt', 'mvex'])

/** Boxes that a player needs as they are. Whatever is not named here (udta, meta, uuid …) is blanked. */
const needed = new Set(
  'mvhd tkhd mdhd hdlr vmhd smhd nmhd dref stsd stts ctts cslg stss stps stsc stsz stz2 stco co64 sdtp sgpd sbgp elst gmin clef prof enof'.split(
    ' ',
  ),
)

/** Where boxes keep when they were made and changed: 8 bytes, in their second version 16. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd'])

const copyOf = (film: Buffer, clean: Buffer, { from, to }: Stretch): void => {
  film.copy(clean, from, from, to)
}

/** What is dropped keeps its place, so that nothing else has to move: an empty `free` box of the same size. */
const blank = (film: Buffer, clean: Buffer, { from, content }: FilmBox): void => {
  copyOf(film, clean, { from, to: content })
  clean.write('free', from + 4, 'latin1')
}

const handlerOf = (film: Buffer, track: FilmBox): string => {
  const handler = boxAt(film, track, 'mdia', 'hdlr')
  return handler && handler.content + 12 <= handler.to
    ? film.toString('latin1', handler.content + 8, handler.content + 12)
    : ''
}

const refuseOutside = (film: Buffer, track: FilmBox): void => {
  const references = boxAt(film, track, 'mdia', 'minf', 'dinf', 'dref')
  if (!references) return
  for (const { content, to } of boxesIn(film, references.content + 8, references.to)) {
    if (content + 4 > to || (film.readUInt32BE(content) & 1) === 0) throw new BrokenFilmError('the film lies elsewhere')
  }
}

/** What a kept track holds: pictures or sound. */
type Track = 'vide' | 'soun'

/** Where the words of a handler begin: what the maker called it, before that what it is. */
const handlerWords = 24

const copyHead = (film: Buffer, clean: Buffer, box: FilmBox, track: Track): void => {
  copyOf(film, clean, box)
  if (box.type === 'hdlr') clean.fill(0, Math.min(box.content + handlerWords, box.to), box.to)
  if (box.type === 'stsd') cleanFormats(film, clean, box, track)
  if (box.type === 'dref') cleanReferences(film, clean, box)
  if (!dated.has(box.type)) return
  clean.fill(0, box.content + 4, Math.min(box.content + (film[box.content] === 1 ? 20 : 12), box.to))
}

/** Copies what is needed of a box and blanks the rest; gives the tables of the tracks that are kept. */
const copyBox = (film: Buffer, clean: Buffer, box: FilmBox, inside: Track): FilmBox[] => {
  const handler = box.type === 'trak' ? handlerOf(film, box) : inside
  if (handler !== 'vide' && handler !== 'soun') {
    blank(film, clean, box)
    return []
  }
  if (box.type === 'trak') refuseOutside(film, box)
  if (containers.has(box.type)) {
    copyOf(film, clean, { from: box.from, to: box.content })
    const tables = boxesIn(film, box.content, box.to).flatMap((inner) => copyBox(film, clean, inner, handler))
    return box.type === 'stbl' ? [box] : tables
  }
  if (needed.has(box.type)) copyHead(film, clean, box, handler)
  else blank(film, clean, box)
  return []
}

const copySample = (film: Buffer, clean: Buffer, boxes: readonly FilmBox[], stretch: Stretch): void => {
  const inside = ({ type, content, to }: FilmBox) => type === 'mdat' && content <= stretch.from && stretch.to <= to
  if (!boxes.some(inside)) throw new BrokenFilmError('a sample lies outside of the film’s data')
  copyOf(film, clean, stretch)
}

const findMovie = (boxes: readonly FilmBox[]): FilmBox => {
  if (boxes.some(({ type }) => type === 'moof')) throw new BrokenFilmError('the film is in fragments')
  const movie = boxes.find(({ type }) => type === 'moov')
  if (!movie) throw new BrokenFilmError('the film has no index')
  return movie
}

/**
 * The same film of the same length with nothing in it but pictures and sound: what says who, where, when and with what
 * (`udta`, `meta`, XMP, dates, names of handlers, coders and files, tracks of positions) and bytes that belong to no track are zeros. Throws `BrokenFilmError`
 * for a film that is cut, comes in fragments, has no picture, or lies elsewhere.
 */
export const cleanFilm = (film: Buffer): Buffer => {
  const clean = Buffer.alloc(film.length)
  const boxes = boxesIn(film, 0, film.length)
  const movie = findMovie(boxes)
  if (!boxesIn(film, movie.content, movie.to).some((box) => box.type === 'trak' && handlerOf(film, box) === 'vide')) {
    throw new BrokenFilmError('the film shows nothing')
  }
  for (const box of boxes) {
    if (box === movie) {
      for (const table of copyBox(film, clean, box, 'vide')) {
        for (const stretch of stretchesOf(film, table)) copySample(film, clean, boxes, stretch)
      }
    } else if (box.type === 'ftyp') copyOf(film, clean, box)
    else if (box.type === 'mdat') copyOf(film, clean, { from: box.from, to: box.content })
    else blank(film, clean, box)
  }
  return clean
}
