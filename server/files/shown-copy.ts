import { decodeJpeg } from './image-decoder.ts'
import type { OpenedFile } from './open-file.ts'

const longestSide = 4096

/**
 * What may be shown of a stored file. A picture is drawn anew: upright, at most 4096 pixels a side, without the place,
 * device and time that cameras write into it; the sealed original stays as sent. Everything else is given as it is.
 */
export const shownCopy = async (file: OpenedFile): Promise<OpenedFile> => {
  if (file.mediaType !== 'image/jpeg') return file
  const bytes = await decodeJpeg(file.bytes)
    .rotate()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 88 })
    .toBuffer()
  return { ...file, bytes }
}
