import sharp from 'sharp'
import { largestPhoto, largestWholePhoto } from '../files/file-limits.ts'
import type { Pixels } from './decode-heic.ts'
import { PhotoError } from './photo-error.ts'
import { lookOf, lookSide } from './picture-look.ts'

const longestSide = 2560

/** A picture drawn anew: JPEG bytes with nothing in them but pixels, and what it looks like. */
export interface DrawnPicture {
  bytes: Buffer
  look: string | null
}

const opened = (source: Buffer | Pixels) => {
  if (!Buffer.isBuffer(source)) {
    const { data, width, height } = source
    return sharp(data, { raw: { width, height, channels: 4 } })
  }
  return sharp(source, { failOn: 'truncated', limitInputPixels: largestPhoto })
}

const refuseEndless = async (source: Buffer): Promise<void> => {
  // The header alone is read here, whatever it promises.
  const { width, height, isProgressive } = await sharp(source, { limitInputPixels: false }).metadata()
  if (width * height > (isProgressive ? largestWholePhoto : largestPhoto)) throw new PhotoError('too_many_pixels')
}

/** The look of a JPEG that was drawn here. */
const lookAt = async (jpeg: Buffer): Promise<string | null> => {
  const grey = await sharp(jpeg).greyscale().resize(lookSide, lookSide, { fit: 'fill' }).raw().toBuffer()
  return lookOf(grey)
}

/**
 * Draws a JPEG or PNG (or decoded pixels) anew: upright, at most 2560 pixels a side, on white, without place, device,
 * time, profile, or whatever else stands beside the pixels. Throws `PhotoError` `broken_file`, `too_many_pixels`.
 */
export const drawPicture = async (source: Buffer | Pixels): Promise<DrawnPicture> => {
  try {
    if (Buffer.isBuffer(source)) await refuseEndless(source)
    const bytes = await opened(source)
      .rotate()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 84 })
      .toBuffer()
    return { bytes, look: await lookAt(bytes) }
  } catch (error) {
    throw error instanceof PhotoError ? error : new PhotoError('broken_file', error)
  }
}
