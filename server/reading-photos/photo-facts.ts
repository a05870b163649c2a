import exifr from 'exifr'
import { cameraInstant } from './camera-time.ts'

/** Where a camera says it was, in degrees. */
export interface Place {
  latitude: number
  longitude: number
}

/** What a file says of its own making: the instant in UTC, the place. Nothing of it is believed, all of it is shown. */
export interface PhotoFacts {
  capturedAt: string | null
  place: Place | null
}

const noFacts: PhotoFacts = { capturedAt: null, place: null }

/** EXIF of a camera holds no more; a longer one is not theirs. */
const mostExif = 64 * 1024

/** EXIF is a TIFF, in either order of bytes; its first list follows at once. */
const heads = ['II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08'].map((head) => Buffer.from(head, 'latin1'))

/** The EXIF in a picture, wherever JPEG, PNG or HEIC keep it; null without one. */
const exifIn = (bytes: Buffer): Buffer | null => {
  const places = heads.map((head) => bytes.indexOf(head)).filter((at) => at >= 0)
  const at = Math.min(...places)
  return places.length === 0 ? null : bytes.subarray(at, at + mostExif)
}

const asked = ['DateTimeOriginal', 'CreateDate', 'OffsetTimeOriginal', 'OffsetTime']
const askedPlace = ['GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef']
const onlyThese = {
  tiff: true,
  ifd0: { pick: ['ModifyDate'] },
  exif: { pick: asked },
  gps: { pick: askedPlace },
  ifd1: false,
  interop: false,
  makerNote: false,
  userComment: false,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  ihdr: false,
  translateValues: false,
  reviveValues: false,
  mergeOutput: true,
  sanitize: true,
}

const placeOf = ({ latitude, longitude }: Record<string, unknown>): Place | null => {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  const isSane = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return isSane ? { latitude: round(latitude), longitude: round(longitude) } : null
}

/** When and where a picture (JPEG, PNG, HEIC) was taken by its EXIF; broken or made-up EXIF says nothing. */
export const pictureFacts = async (bytes: Buffer): Promise<PhotoFacts> => {
  const exif = exifIn(bytes)
  if (exif === null) return noFacts
  try {
    const told: Record<string, unknown> | undefined = await exifr.parse(exif, onlyThese)
    if (!told) return noFacts
    return {
      capturedAt: cameraInstant(told.DateTimeOriginal ?? told.CreateDate, told.OffsetTimeOriginal ?? told.OffsetTime),
      place: placeOf(told),
    }
  } catch {
    return noFacts
  }
}
