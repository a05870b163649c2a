import type { ReadingState } from './reading-lifecycle.ts'
import type { ReadingChannel } from './reading-schema.ts'

/** A reading as the verbs see it: whole kWh a zone, Kyiv days, instants UTC; `closes` is the 1st that it closes. */
export interface ReadingRecord {
  id: number
  districtId: number
  accountId: number
  consumerId: number
  meterId: number
  closes: string
  takenOn: string
  countsOn: string
  submittedAt: string
  zones: number[]
  channel: ReadingChannel
  state: ReadingState
  flags: number
  volume: number | null
  usualLow: number | null
  usualHigh: number | null
  note: string | null
  reason: string | null
  decidedAt: string | null
  decidedByName: string | null
  version: number
}

/** A reading that has just come. */
export type NewReading = Omit<
  ReadingRecord,
  'id' | 'consumerId' | 'state' | 'reason' | 'decidedAt' | 'decidedByName' | 'version'
>

/** What an event may change besides the state and the version, which belong to `advance-reading.ts` alone. */
export type ReadingPatch = Partial<
  Pick<
    ReadingRecord,
    | 'closes'
    | 'takenOn'
    | 'countsOn'
    | 'zones'
    | 'flags'
    | 'volume'
    | 'usualLow'
    | 'usualHigh'
    | 'reason'
    | 'decidedAt'
    | 'decidedByName'
  >
>
