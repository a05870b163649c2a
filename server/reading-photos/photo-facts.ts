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

/** A picture has one EXIF and one or two TIFFs of other matters; a made-up one could have thousands. */
const mostHeads = 8

const placesOf = (bytes: Buffer, head: Buffer): number[] => {
  const places: number[] = []
  let at = bytes.indexOf(head)
  while (at >= 0 && places.length < mostHeads) {
    places.push(at)
    at = bytes.indexOf(head, at + head.length)
  }
  return places
}

/** What may be the EXIF in a picture, wherever JPEG, PNG or HEIC keep it, in order. */
const exifsIn = (bytes: Buffer): Buffer[] =>
  heads
    .flatMap((head) => placesOf(bytes, head))
    .sort((one, other) => one - other)
    .slice(0, mostHeads)
    .map((at) => bytes.subarray(at, at + mostExif))

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

const factsIn = async (exif: Buffer): Promise<PhotoFacts> => {
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

/**
 * When and where a picture (JPEG, PNG, HEIC) was taken by its EXIF; broken or made-up EXIF says nothing, and hides nothing
 * that stands behind it.
 */
export const pictureFacts = async (bytes: Buffer): Promise<PhotoFacts> => {
  let { capturedAt, place } = noFacts
  for (const exif of exifsIn(bytes)) {
    const told = await factsIn(exif)
    capturedAt ??= told.capturedAt
    place ??= told.place
    if (capturedAt !== null && place !== null) break
  }
  return { capturedAt, place }
}
