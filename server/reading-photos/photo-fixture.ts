import { readFile } from 'node:fs/promises'
import sharp, { type Exif } from 'sharp'

/** A picture of its own look for each `seed`: soft blots of light, as a JPEG. */
export const jpegOf = async (
  seed: number,
  { side = 320, exif, quality = 85 }: { side?: number; exif?: Exif; quality?: number } = {},
): Promise<Buffer> => {
  const blots = Buffer.alloc(8 * 8 * 3)
  let state = seed * 2_654_435_761
  for (let at = 0; at < blots.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    blots[at] = state >>> 24
  }
  const drawn = sharp(blots, { raw: { width: 8, height: 8, channels: 3 } })
    .resize(side, side, { kernel: 'cubic' })
    .jpeg({ quality })
  return (exif ? drawn.withExif(exif) : drawn).toBuffer()
}

/** What a phone writes into a photo: when by its clock, and where. */
export const exifOf = (
  taken: string,
  offset: string | null,
  place?: { latitude: string; longitude: string },
): Exif => ({
  IFD0: { Make: 'Spy camera', Model: 'Шпигун' },
  IFD2: { DateTimeOriginal: taken, ...(offset ? { OffsetTimeOriginal: offset } : {}) },
  ...(place
    ? {
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: place.latitude, GPSLongitudeRef: 'E', GPSLongitude: place.longitude },
      }
    : {}),
})

/** A HEIC as phones take them, with its date and place: 31 October 2026, 10:21:07 at +02:00, 50.2547 28.6587. */
export const heicSample = (): Promise<Buffer> => readFile(new URL('./samples/meter.heic', import.meta.url))

const box = (type: string, ...contents: Buffer[]): Buffer => {
  const content = Buffer.concat(contents)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

const numbers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}

const text = (words: string): Buffer => Buffer.from(words, 'utf8')

/** A format as cameras write it: for pictures with their coder's name, for sound with what QuickTime adds. */
const formatOf = (handler: string): Buffer => {
  const decoder = (type: string) => box(type, text('РОЗКОДУВАННЯ'))
  const rest = [box('uuid', text('Іваненко серед форматів'))]
  if (handler === 'vide') {
    const [before, between] = [Buffer.alloc(12), Buffer.alloc(26)]
    return box(
      'avc1',
      before,
      text('ivan'),
      between,
      text('Кодер Іваненка\0'.padEnd(19, '.')),
      numbers(0xffffff),
      decoder('avcC'),
      ...rest,
    )
  }
  const longer = Buffer.concat([Buffer.alloc(8), Buffer.from([0, 1, 0, 0]), text('ivan'), Buffer.alloc(28)])
  return box('mp4a', longer, decoder('esds'), ...rest)
}

/** One track of one chunk: `handler` vide, soun or meta; samples of these sizes from `at` on. */
const trackOf = (handler: string, at: number, sizes: readonly number[]): Buffer =>
  box(
    'trak',
    box('tkhd', numbers(0, 1, 1), Buffer.alloc(72)),
    box('udta', box('name', text('Кухня Іваненків'))),
    box(
      'mdia',
      box('mdhd', numbers(0, 3_876_279_667, 3_876_279_667, 1000, 1000, 0)),
      box('hdlr', numbers(0, 0), text(handler), Buffer.alloc(12), text('Камера Іваненка\0')),
      box(
        'minf',
        box('dinf', box('dref', numbers(0, 1), box('url ', numbers(1), text('/Users/Іваненко')))),
        box(
          'stbl',
          box('stsd', numbers(0, 1), formatOf(handler)),
          box('stts', numbers(0, 1, sizes.length, 40)),
          box('stsc', numbers(0, 1, 1, sizes.length, 1)),
          box('stsz', numbers(0, 0, sizes.length, ...sizes)),
          box('stco', numbers(0, 1, at)),
        ),
      ),
    ),
  )

/** Pictures, sound and where the phone was meanwhile, as `filmOf` puts them into its data. */
export const filmData = { shown: 'ПІКСЕЛІ-ПІКСЕЛІ', heard: 'ЗВУК-ЗВУК', positions: '+50.2547+028.6587 серед даних' }

/** A tiny film in the boxes of a phone's: begun on 31 October 2026 at 08:21:07 UTC, with its place, names and dates. */
export const filmOf = ({ brand = 'mp42', seed = 0 }: { brand?: 'mp42' | 'qt  '; seed?: number } = {}): Buffer => {
  const kept = [filmData.shown, filmData.heard, filmData.positions].map(text)
  const start = box('ftyp', text(brand), numbers(0), text('isom'))
  const data = box('mdat', ...kept, text(`нічиє ${seed}`))
  const first = start.length + 8
  const [shown = 0, heard = 0, positions = 0] = kept.map(({ length }) => length)
  const movie = box(
    'moov',
    box('mvhd', numbers(0, 3_876_279_667, 3_876_279_667, 1000, 1000), Buffer.alloc(80)),
    trackOf('vide', first, [shown - 4, 4]),
    trackOf('soun', first + shown, [heard]),
    trackOf('meta', first + shown + heard, [positions]),
    box('udta', box('\xa9xyz', text('\0\x12\x15\xc7+50.2547+028.6587+220.0/'))),
    box('meta', text('com.apple.quicktime.make Apple')),
  )
  return Buffer.concat([start, data, box('uuid', text('<x:xmpmeta>Іваненко</x:xmpmeta>')), movie])
}
