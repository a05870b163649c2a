import { cleanFilm } from './clean-film.ts'
import { decodeHeic } from './decode-heic.ts'
import { drawPicture } from './draw-picture.ts'
import { BrokenFilmError } from './film-boxes.ts'
import { filmFacts } from './film-facts.ts'
import { PhotoError } from './photo-error.ts'
import { type PhotoFacts, pictureFacts } from './photo-facts.ts'
import { type PhotoKind, type PhotoType, photoKindOf, photoTypeOf } from './photo-type.ts'

/** A photo as it was understood: its type by content, the copy that may be shown, what it says and looks like. */
export interface ReadPhoto extends PhotoFacts {
  type: PhotoType
  kind: PhotoKind
  /** The copy: a JPEG, a film without anything but pictures and sound, a PDF of pictures. */
  copy: Buffer
  copyType: 'image/jpeg' | 'application/pdf' | 'video/mp4' | 'video/quicktime'
  look: string | null
}

const readFilm = (bytes: Buffer, type: 'video/mp4' | 'video/quicktime'): ReadPhoto => {
  try {
    return { type, kind: 'video', copy: cleanFilm(bytes), copyType: type, look: null, ...filmFacts(bytes) }
  } catch (error) {
    throw error instanceof BrokenFilmError || error instanceof RangeError ? new PhotoError('broken_file', error) : error
  }
}

/**
 * Tells a photo's type by its content, makes the copy that is shown, and reads when and where it was taken. To be run in a
 * worker: a picture takes up to half a second and a few hundred megabytes. Throws `PhotoError` for what is not taken.
 */
export const readPhoto = async (bytes: Buffer): Promise<ReadPhoto> => {
  const type = photoTypeOf(bytes)
  if (type === null) throw new PhotoError('file_type')
  if (type === 'video/mp4' || type === 'video/quicktime') return readFilm(bytes, type)
  const kind = photoKindOf(type)
  if (type === 'application/pdf') {
    const { redrawPdf } = await import('./redraw-pdf.ts')
    const { bytes: copy, look } = await redrawPdf(bytes)
    return { type, kind, copy, copyType: type, look, capturedAt: null, place: null }
  }
  const facts = await pictureFacts(bytes)
  const { bytes: copy, look } = await drawPicture(type === 'image/heic' ? await decodeHeic(bytes) : bytes)
  return { type, kind, copy, copyType: 'image/jpeg', look, ...facts }
}
