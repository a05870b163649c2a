import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { createRandom } from '../random.ts'

/** A reading of the demo that waits, as its photos are planned for it; figures in kWh. */
export interface WaitingReading {
  id: number
  submittedAt: string
  zones: number[]
  doubtful: boolean
  /** What an ordinary month would have made of it, zone by zone. */
  likely: number[]
  meter: string
  digits: number
  districtId: number
}

/** A photo of the demo: what it shows, when it was taken (UTC), and where. */
export interface PlannedPhoto {
  seed: number
  value: number
  digits: number
  number: string
  takenAt: string
  place: { latitude: number; longitude: number } | null
}

/** What comes with a reading; `film` is the ready one, which shows somebody else’s meter. */
export interface PlannedSending {
  reading: WaitingReading
  photos: PlannedPhoto[]
  film: boolean
}

const cleanOnes = 12
const day = 86_400_000

/** Житомир, and for the other REMs some town of the region. */
const around = (districtId: number, meter: string): { latitude: number; longitude: number } => {
  const random = createRandom(Number(meter.replaceAll(/\D/g, '').slice(-8)))
  const town = createRandom(districtId)
  const base = districtId === 1 ? [50.2547, 28.6587] : [50 + town.below(100) / 100, 27.8 + town.below(120) / 100]
  const shift = (at: number | undefined) => Math.round(((at ?? 0) + random.between(-200, 200) / 10_000) * 1e6) / 1e6
  return { latitude: shift(base[0]), longitude: shift(base[1]) }
}

/** What the photo of a doubtful reading shows: mostly that it was mistyped, sometimes that it was not. */
const shownOf = ({ doubtful, zones, likely }: WaitingReading, place: number): number[] =>
  doubtful && place % 4 !== 0 ? likely : zones

const photosOf = (reading: WaitingReading, place: number): PlannedPhoto[] => {
  const { meter: number, digits, districtId, doubtful, submittedAt } = reading
  const random = createRandom(reading.id * 7_919)
  // One had its photo ready before it was asked for.
  const before = doubtful && place === 3 ? 35 * day : random.between(4, 50) * 60_000
  const takenAt = new Date(Date.parse(submittedAt) - before).toISOString()
  const where = random.oneIn(3) ? null : around(districtId, number)
  return shownOf(reading, place).map((value, zone) => {
    return { seed: reading.id * 31 + zone, value, digits, number, takenAt, place: where }
  })
}

/**
 * Which of the waiting readings come with photos: every doubtful one but each seventh, and a dozen others. One photo comes
 * with two readings, one is five weeks old, one reading has a film of another meter beside its photo.
 */
export const planPhotos = (waiting: readonly WaitingReading[]): PlannedSending[] => {
  const doubtful = waiting.filter((reading) => reading.doubtful).filter((_, place) => place % 7 !== 6)
  const clean = waiting.filter((reading) => !reading.doubtful).slice(0, cleanOnes)
  const sendings = [doubtful, clean].flatMap((readings) =>
    readings.map((reading, place) => {
      return { reading, photos: photosOf(reading, place), film: reading.doubtful && place === 2 }
    }),
  )
  const plain = sendings.filter(({ photos }) => photos.length === 1)
  const first = plain.find(({ reading }) => reading.doubtful)
  const neighbour = plain.find(({ reading }) => !reading.doubtful && reading.districtId === first?.reading.districtId)
  if (first && neighbour) neighbour.photos = first.photos
  return sendings
}

/** A moment as a camera in Kyiv writes it, `2026:10:31 10:21:07`. */
export const cameraWriting = (instant: string): string => {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv', timeStyle: 'medium' })
  return `${kyivDateOf(instant).replaceAll('-', ':')} ${wall.format(new Date(instant))}`
}
