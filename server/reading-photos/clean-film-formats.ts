import { boxesIn, type FilmBox } from './film-boxes.ts'

/** Where lists of formats and of references begin: after their version and their count. */
const listHead = 8

/** A format of pictures (ISO 14496-12 §12.1.3): its maker's sign and its name, and where the boxes begin that it holds. */
const pictureFormat = { maker: 12, name: 42, nameEnd: 74, boxes: 78 } as const
/** A format of sound (§12.2.3), and what QuickTime's later versions add to it. */
const soundFormat = { version: 8, boxes: 28, longer: [0, 16, 36] } as const

/** What in a format tells a player how to decode, and nothing else. */
const decoding = new Set(
  'avcC hvcC lhvC vvcC av1C vpcC dvcC dvvC esds d263 damr alac dOps dac3 dec3 wave chan frma colr pasp clap btrt fiel gama mdcv clli amve chrm srat'.split(
    ' ',
  ),
)

const blankOthers = (film: Buffer, clean: Buffer, from: number, to: number): void => {
  for (const { type, from: start, content, to: end } of boxesIn(film, from, to)) {
    if (decoding.has(type)) continue
    clean.write('free', start + 4, 'latin1')
    clean.fill(0, content, end)
  }
}

const within = (at: number, { to }: FilmBox): number => Math.min(at, to)

const boxesOfSound = (film: Buffer, list: FilmBox, { content, to }: FilmBox): number => {
  const at = content + soundFormat.version
  // Longer ones stand in lists of the first version only (QuickTime); MPEG's own are not longer.
  const version = film[list.content] === 0 && at + 2 <= to ? film.readUInt16BE(at) : 0
  return content + soundFormat.boxes + (soundFormat.longer[version] ?? 0)
}

/**
 * Takes out of a track's list of formats (`stsd`) what a camera writes of itself there: its maker's sign, the name that it
 * gives its coder, and every box that no decoder asks for. `clean` holds the list already.
 */
export const cleanFormats = (film: Buffer, clean: Buffer, list: FilmBox, track: 'vide' | 'soun'): void => {
  for (const format of boxesIn(film, within(list.content + listHead, list), list.to)) {
    const { content, to } = format
    const blank = (from: number, end: number) => clean.fill(0, within(from, format), within(end, format))
    blank(content + pictureFormat.maker, content + pictureFormat.maker + 4)
    if (track === 'vide') blank(content + pictureFormat.name, content + pictureFormat.nameEnd)
    const boxes = track === 'vide' ? content + pictureFormat.boxes : boxesOfSound(film, list, format)
    blankOthers(film, clean, within(boxes, format), to)
  }
}

/** Takes the paths and names out of a track's references (`dref`): each says that the film lies in this file. */
export const cleanReferences = (film: Buffer, clean: Buffer, list: FilmBox): void => {
  for (const { content, to } of boxesIn(film, within(list.content + listHead, list), list.to)) {
    clean.fill(0, Math.min(content + 4, to), to)
  }
}
