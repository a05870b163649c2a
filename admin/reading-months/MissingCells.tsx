import { type MissingReason, missingReasons } from '../../server/reading-months/reading-month-schema.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { RecordLink } from '../fields/RecordLink.tsx'
import { useWording } from '../fields/use-wording.ts'
import { zonesText } from '../readings/figures.ts'
import { WithBelow } from '../readings/ReadingCells.tsx'

/** What is told of a reading that is not there. */
export interface Missing {
  reason: MissingReason
  /** The reading that came and is not accepted. */
  readingId: number | null
  lastReading: { zones: number[]; countsOn: string } | null
}

/** Why there is none; the way to what came and is not accepted. */
export const Reason = ({ missing: { reason, readingId } }: { missing: Missing }) => {
  const said = useWording()(missingReasons[reason])
  if (readingId === null) return said
  return (
    <RecordLink resource="readings" id={readingId}>
      {said}
    </RecordLink>
  )
}

/** The last accepted reading before. */
export const LastReading = ({ missing: { lastReading } }: { missing: Missing }) =>
  lastReading ? <WithBelow below={formatDate(lastReading.countsOn)}>{zonesText(lastReading.zones)}</WithBelow> : '—'
