import type { RaRecord } from 'react-admin'
import type { ReadingState } from '../../server/readings/reading-lifecycle.ts'
import type { ReadingChannel } from '../../server/readings/reading-schema.ts'

/** What may be done with a reading now, or why not. */
export interface ReadingAction {
  event: string
  enabled: boolean
  reason: string | null
  reasonText: string | null
}

/** What the checks found, in words. */
export interface ReadingFlag {
  code: string
  uk: string
  en: string
  doubtful: boolean
}

/** A row of GET /api/readings; whole kWh, one figure a zone, `closes` the 1st that it closes. */
export interface ReadingRow extends RaRecord<number> {
  account: string
  accountId: number
  consumer: string
  address: string
  districtId: number
  district: string
  meter: string
  digits: number
  zoneCount: number
  zones: number[]
  takenOn: string
  countsOn: string
  closes: string
  submittedAt: string
  channel: ReadingChannel
  state: ReadingState
  flags: ReadingFlag[]
  doubtful: boolean
  previous: { zones: number[]; countsOn: string } | null
  volume: number | null
  usual: { low: number; high: number } | null
  photos: number
  note: string | null
  reason: string | null
  decidedAt: string | null
  decidedBy: string | null
  claimedBy: string | null
  version: number
}

/** Figures and day of a reading at one moment of its log. */
interface LoggedValues {
  zones?: number[]
  takenOn?: string
}

/** A line of a reading's log; `change` tells figures and day before and after. */
export interface ReadingLogLine {
  event: string
  at: string
  by: string
  change: { before?: LoggedValues; after?: LoggedValues } | null
  comment: string | null
}

/** Something that a photo itself gives away; `readingId` is the other reading it concerns. */
export interface PhotoHint {
  code: string
  uk: string
  en: string
  readingId: number | null
}

/** A photo, video or PDF of a reading, as it is shown: without the camera's own marks, which stand here. */
export interface ReadingPhoto {
  id: number
  kind: 'image' | 'video' | 'pdf'
  mediaType: string
  name: string
  size: number
  url: string
  downloadUrl: string
  capturedAt: string | null
  capturedPlace: { latitude: number; longitude: number } | null
  addedAt: string
  addedBy: string
  hints: PhotoHint[]
}

/**
 * GET /api/readings/:id: the row, what may be done with it, its log, its photos, and what it is compared with: two years
 * of months, kWh a day over the last year, the accepted readings before it, newest first.
 */
export interface ReadingPage extends ReadingRow {
  actions: ReadingAction[]
  history: ReadingLogLine[]
  photoFiles: ReadingPhoto[]
  history24: { period: string; kwh: number }[]
  averagePerDay: number | null
  previousValues: { zones: number[]; countsOn: string }[]
  /** Of a double: the others of its meter for the month, rejected ones left out. */
  sameMonth: Pick<ReadingRow, 'id' | 'zones' | 'takenOn' | 'channel' | 'state'>[]
  comparison: { days: number | null; daily: number | null; possible: number | null; contractedWatts: number }
}

/** Whether this is the whole page, and not the row of a list that stands in until the page has come. */
export const isWholeReading = (reading: ReadingRow | undefined): reading is ReadingPage =>
  reading !== undefined && 'history' in reading
