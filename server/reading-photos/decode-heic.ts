import createLibheif from 'libheif-js/libheif-wasm/libheif-bundle.mjs'
import { largestWholePhoto } from '../files/file-limits.ts'
import { PhotoError } from './photo-error.ts'

/** Decoded pixels, four bytes each, upright. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/**
 * Decodes the main picture of a HEIC file (HEVC, as phones take them). A decoder of its own for each file: its memory goes
 * with it, and nothing of one stranger's file is there for the next. Throws `PhotoError` `broken_file`, `too_many_pixels`.
 */
export const decodeHeic = async (bytes: Buffer): Promise<Pixels> => {
  const quiet = { print: () => {}, printErr: () => {} }
  const images = new (createLibheif(quiet).HeifDecoder)().decode(bytes)
  const image = images.find((each) => each.is_primary()) ?? images[0]
  if (!image) throw new PhotoError('broken_file')
  const [width, height] = [image.get_width(), image.get_height()]
  if (width * height > largestWholePhoto) throw new PhotoError('too_many_pixels')
  if (width < 1 || height < 1) throw new PhotoError('broken_file')
  const room = { data: new Uint8ClampedArray(width * height * 4), width, height }
  const shown = await new Promise<typeof room | null>((resolve) => {
    image.display(room, resolve)
  })
  if (!shown) throw new PhotoError('broken_file')
  return shown
}
