import { type RaRecord, useCanAccess, useGetManyAggregate, useTranslate } from 'react-admin'
import { formatDate, isIsoDate } from '../../server/time/iso-date.ts'
import { RecordLink } from '../fields/RecordLink.tsx'
import { useWording } from '../fields/use-wording.ts'
import { actionWords } from './action-words.ts'
import type { AuditRow } from './audit-entry.ts'
import { noteWords, plainNote } from './note-words.ts'
import { useResourceName } from './use-resource-name.ts'

/** What a deed is called; its code where this console does not know it. */
export const useActionName = (): ((action: string) => string) => {
  const word = useWording()
  return (action) => {
    const words = actionWords.get(action)
    return words ? word(words) : action
  }
}

/** A session's record is the person. */
const pageOf = ({ resource, resourceId }: AuditRow) =>
  resource === 'session' ? { resource: 'staff', id: resourceId } : { resource, id: resourceId }

/** Records that people know by a number of their own, and not by the database's. */
const numbered = ['orders', 'accounts']

/** The number people know a record by, for those who may read it; the record's own until it is known. */
const useRecordNumber = ({ resource, resourceId }: AuditRow): string => {
  const translate = useTranslate()
  const { canAccess: reads = false } = useCanAccess({ resource, action: 'list' })
  const { data } = useGetManyAggregate<RaRecord & { number: string | number }>(
    resource,
    { ids: [Number(resourceId)] },
    { enabled: reads && numbered.includes(resource) && /^\d+$/u.test(resourceId) },
  )
  const number = data?.[0]?.number
  return number === undefined ? translate('resources.audit.record', { id: resourceId }) : `№ ${number}`
}

/** The record something was done to, and the way to it. */
export const DeedRecord = ({ entry, inText = false }: { entry: AuditRow; inText?: boolean }) => {
  const name = useResourceName()(entry.resource)
  const number = useRecordNumber(entry)
  const words = entry.resource === 'session' ? name : `${name}, ${number}`
  if (!/^[\w/-]+$/u.test(entry.resourceId)) return words
  return (
    <RecordLink {...pageOf(entry)} inText={inText}>
      {words}
    </RecordLink>
  )
}

/** Inside a list of words: «Особовий рахунок» → «особовий рахунок», «ПДВ» stays. */
const uncapitalised = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

const inWords = (value: string): string => (isIsoDate(value) ? formatDate(value) : value)

/** Which fields were touched, and the note beside the deed. Values are never in the log. */
export const DeedDetails = ({ entry: { resource, fields, note } }: { entry: AuditRow }) => {
  const translate = useTranslate()
  const known = noteWords(note)
  const told = known
    ? translate(
        `resources.audit.note.${known.key}`,
        Object.fromEntries(Object.entries(known.words).map(([key, value]) => [key, inWords(value)])),
      )
    : inWords(plainNote(note))
  const named = fields.map((field) =>
    translate(`resources.audit.field.${field}`, {
      _: translate(`resources.${resource}.fields.${field}`, { _: field }),
    }),
  )
  return [named.map(uncapitalised).join(', '), told].filter(Boolean).join(' · ') || '—'
}
