import type { RaRecord } from 'react-admin'
import type { ExportLine, ExportState } from '../../server/exports/export-schema.ts'
import type { Tone } from '../../server/lifecycle/define-lifecycle.ts'

/** A row of GET /api/exports: a file that the office makes aside; `done` and `total` count accounts, `size` is in bytes. */
export type ExportJob = ExportLine & RaRecord<number>

/** How each state looks: what the office works at, what is there, what came to nothing. */
export const exportTones: Record<ExportState, Tone> = {
  queued: 'crew',
  running: 'crew',
  done: 'done',
  failed: 'consumer',
  cancelled: 'refused',
}

/** Whether the office has still to do with it. */
export const isUnderWay = ({ state }: Pick<ExportJob, 'state'>): boolean => state === 'queued' || state === 'running'

/** Whether its file was there and is kept no longer. */
export const isExpired = ({ state, url }: Pick<ExportJob, 'state' | 'url'>): boolean => state === 'done' && url === null

/** How far a job is, 0 to 100; null while its length is not known. */
export const percentOf = ({ done, total }: Pick<ExportJob, 'done' | 'total'>): number | null =>
  total ? Math.min(100, Math.floor((100 * done) / total)) : null

/** A file's size as people say it: `830 КБ`, `35,3 МБ`. */
export const sizeText = (bytes: number, locale: string): string => {
  const kilobytes = bytes / 1024
  const [kb, mb] = locale === 'en' ? ['kB', 'MB'] : ['КБ', 'МБ']
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} ${kb}`
  const megabytes = (kilobytes / 1024).toFixed(1)
  return `${locale === 'en' ? megabytes : megabytes.replace('.', ',')} ${mb}`
}
