import type { Wording } from '../lifecycle/define-lifecycle.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { windowOf } from './reading-window.ts'

/** What makes a photo worth a second look; it is shown and refuses nothing. `readingId` is the other reading, where the viewer may see it. */
export interface PhotoHint extends Wording {
  code: 'same_photo' | 'older_than_window' | 'taken_elsewhere'
  readingId: number | null
}

/** Degrees. */
export interface CapturedPlace {
  latitude: number
  longitude: number
}

const earthKilometres = 6371
/** Farther than this from where the meter's other photos were taken is another house. */
const nearKilometres = 1

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The way between two places as the crow flies, km. */
export const kilometresBetween = (one: CapturedPlace, other: CapturedPlace): number => {
  const up = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const along = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const share = up + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * along
  return 2 * earthKilometres * Math.asin(Math.min(Math.sqrt(share), 1))
}

const samePhoto = (readingId: number | null): PhotoHint => ({
  code: 'same_photo',
  uk: readingId === null ? 'Таке саме фото є в іншому показі' : `Таке саме фото є в показі № ${readingId}`,
  en: readingId === null ? 'Another reading has the same photo' : `Reading № ${readingId} has the same photo`,
  readingId,
})

const olderThanWindow: PhotoHint = {
  code: 'older_than_window',
  uk: 'Знято до початку вікна подання показів',
  en: 'Taken before the window for readings began',
  readingId: null,
}

const takenElsewhere = (kilometres: number): PhotoHint => ({
  code: 'taken_elsewhere',
  uk: `Знято за ${Math.round(kilometres)} км від місця попередніх фото лічильника`,
  en: `Taken ${Math.round(kilometres)} km away from the meter’s earlier photos`,
  readingId: null,
})

/** What is known of a photo beside its picture. `twins` are readings with the same picture, null for those out of sight. */
export interface PhotoClues {
  capturedAt: string | null
  place: CapturedPlace | null
  twins: readonly (number | null)[]
  /** Where the meter's earlier photos were taken. */
  earlierPlaces: readonly CapturedPlace[]
}

/**
 * The hints of a photo (issue 4 C). It is too old where it was taken before the window of the reading's month began and
 * before the day on which the reading is said to have been taken: an early reading has an early photo.
 */
export const hintsOf = (reading: { closes: string; takenOn: string }, clues: PhotoClues): PhotoHint[] => {
  const { capturedAt, place, twins, earlierPlaces } = clues
  const hints = [...new Set(twins)].map(samePhoto)
  const capturedOn = capturedAt === null ? null : kyivDateOf(capturedAt)
  if (capturedOn !== null && capturedOn < windowOf(reading.closes).from && capturedOn < reading.takenOn) {
    hints.push(olderThanWindow)
  }
  if (place !== null && earlierPlaces.length > 0) {
    const nearest = Math.min(...earlierPlaces.map((earlier) => kilometresBetween(place, earlier)))
    if (nearest > nearKilometres) hints.push(takenElsewhere(nearest))
  }
  return hints
}
