import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { StateChip } from '../fields/StateChip.tsx'
import type { DocumentRow } from './document.ts'

/** Whether the paper is in force, or since when it is not. */
export const DocumentState = ({ document: { withdrawnOn } }: { document: DocumentRow }) => {
  const translate = useTranslate()
  return withdrawnOn ? (
    <StateChip label={translate('resources.documents.withdrawn', { day: formatDate(withdrawnOn) })} tone="refused" />
  ) : (
    <StateChip label={translate('resources.documents.in_force')} tone="done" />
  )
}
