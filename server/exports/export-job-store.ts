import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import type { Row } from '../db/database.ts'
import type { ExportFormat, ExportState } from './export-schema.ts'

/** An export as it is put into the queue; `asked` is what was granted, as JSON. */
export interface NewExportJob {
  report: string
  title: string
  format: ExportFormat
  asked: string
  districtId: number | null
  requestedBy: number
  requestedByName: string
  requestedAt: string
}

/** An export that this process is making. */
export interface ClaimedExport extends NewExportJob {
  id: number
  attempts: number
  version: number
}

/** Puts an export into the queue and gives its id. */
export const insertExportJob = async (trx: Knex.Transaction, job: NewExportJob): Promise<number> => {
  const [row] = await trx('export_jobs')
    .insert({
      report: job.report,
      title: job.title,
      format: job.format,
      asked: job.asked,
      district_id: job.districtId,
      state: 'queued',
      requested_by: job.requestedBy,
      requested_by_name: job.requestedByName,
      requested_at: job.requestedAt,
    })
    .returning('id')
  return row.id
}

/** How many exports of this person wait or are being made. */
export const countUnfinished = async (knex: Knex, staffId: number): Promise<number> => {
  const row = await knex('export_jobs')
    .where('requested_by', staffId)
    .whereIn('state', ['queued', 'running'])
    .count({ count: '*' })
    .first()
  return Number(row?.count ?? 0)
}

const claimedOf = (row: Row): ClaimedExport => ({
  id: Number(row.id),
  report: String(row.report),
  title: String(row.title),
  format: row.format === 'csv' ? 'csv' : 'xlsx',
  asked: String(row.asked),
  districtId: row.district_id === null ? null : Number(row.district_id),
  requestedBy: Number(row.requested_by),
  requestedByName: String(row.requested_by_name),
  requestedAt: String(row.requested_at),
  attempts: Number(row.attempts),
  version: Number(row.version),
})

/** The oldest export that waits, or whose maker has died: its lease has run out. Null where there is nothing to do. */
export const findDueExport = async (knex: Knex, now: string): Promise<ClaimedExport | null> => {
  const waiting: Row | undefined = await knex('export_jobs').where('state', 'queued').orderBy('id').first()
  const left: Row | undefined =
    waiting ??
    (await knex('export_jobs').where('state', 'running').where('lease_until', '<', now).orderBy('id').first())
  return left ? claimedOf(left) : null
}

/** What changes of an export; absent columns stay as they are. */
export interface ExportChange {
  state?: ExportState
  attempts?: number
  done?: number
  total?: number | null
  leaseUntil?: string | null
  failure?: string
  finishedAt?: string
  expiresAt?: string
  file?: { name: string; size: number; storedAs: string; wrappedKey: string }
}

const columnsOf = ({ file, leaseUntil, finishedAt, expiresAt, ...same }: ExportChange) => ({
  ...same,
  ...(leaseUntil === undefined ? {} : { lease_until: leaseUntil }),
  ...(finishedAt === undefined ? {} : { finished_at: finishedAt }),
  ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
  ...(file ? { name: file.name, size: file.size, stored_as: file.storedAs, wrapped_key: file.wrappedKey } : {}),
})

/** Changes an export if it still is at `version`, and moves the version on: two processes never make the same one. */
export const changeExport = (
  trx: Knex.Transaction,
  { id, version }: { id: number; version: number },
  change: ExportChange,
): Promise<boolean> => compareAndSet(trx, 'export_jobs', { id }, version, columnsOf(change))

/** Cancels an export of this person that is not finished, whoever makes it. False where there is nothing to cancel. */
export const markCancelled = async (
  trx: Knex.Transaction,
  { id, staffId }: { id: number; staffId: number },
  now: string,
): Promise<boolean> => {
  const changed = await trx('export_jobs')
    .where({ id, requested_by: staffId })
    .whereIn('state', ['queued', 'running'])
    .update({ state: 'cancelled', finished_at: now, lease_until: null, version: trx.raw('version + 1') })
  return changed === 1
}

/** Forgets the files whose time is over, and gives their names. */
export const forgetExpired = async (trx: Knex.Transaction, now: string): Promise<string[]> => {
  const rows: { stored_as: string }[] = await trx('export_jobs')
    .whereNotNull('stored_as')
    .where('expires_at', '<=', now)
    .select('stored_as')
  await trx('export_jobs')
    .whereNotNull('stored_as')
    .where('expires_at', '<=', now)
    .update({ stored_as: null, wrapped_key: null, version: trx.raw('version + 1') })
  return rows.map((row) => row.stored_as)
}

/** The names of all files that an export owns. */
export const keptNames = async (knex: Knex): Promise<Set<string>> => {
  const rows = await knex('export_jobs').whereNotNull('stored_as').select('stored_as')
  return new Set(rows.map((row) => row.stored_as))
}
