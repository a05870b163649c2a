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

/** Cameras write what they know at the beginning of a JPEG; a longer one is not theirs. */
const mostOfJpeg = 256 * 1024

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
export const pictureFacts = async (bytes: Buffer, isJpeg: boolean): Promise<PhotoFacts> => {
  try {
    const told: Record<string, unknown> | undefined = await exifr.parse(
      isJpeg ? bytes.subarray(0, mostOfJpeg) : bytes,
      onlyThese,
    )
    if (!told) return noFacts
    return {
      capturedAt: cameraInstant(told.DateTimeOriginal ?? told.CreateDate, told.OffsetTimeOriginal ?? told.OffsetTime),
      place: placeOf(told),
    }
  } catch {
    return noFacts
  }
}
