import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows } from '../db/list-rows.ts'
import { notFound } from '../errors.ts'
import type { ListQuery } from '../http/list-query.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { type ExportLine, type ExportState, exportStates, sweptLabel } from './export-schema.ts'

const isState = (state: unknown): state is ExportState => typeof state === 'string' && state in exportStates

const stateOf = (row: Row): ExportState => {
  if (!isState(row.state)) throw new Error(`unknown state ${row.state} of an export`)
  return row.state
}

const textOrNull = (value: Row[string] | undefined): string | null => (typeof value === 'string' ? value : null)
const numberOrNull = (value: Row[string] | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)

const lineOf = (row: Row, now: string): ExportLine => {
  const state = stateOf(row)
  const expiresAt = textOrNull(row.expires_at)
  const hasFile = state === 'done' && row.stored_as !== null && expiresAt !== null && expiresAt > now
  return {
    id: Number(row.id),
    report: String(row.report),
    title: String(row.title),
    format: row.format === 'csv' ? 'csv' : 'xlsx',
    state,
    stateLabel: state === 'done' && !hasFile ? sweptLabel.uk : exportStates[state].uk,
    done: Number(row.done),
    total: numberOrNull(row.total),
    size: numberOrNull(row.size),
    name: textOrNull(row.name),
    requestedAt: String(row.requested_at),
    requestedBy: String(row.requested_by_name),
    finishedAt: textOrNull(row.finished_at),
    expiresAt,
    url: hasFile ? `/api/exports/${row.id}/file` : null,
    failure: textOrNull(row.failure),
  }
}

const columns = {
  id: 'id',
  report: 'report',
  format: 'format',
  state: 'state',
  size: 'size',
  requestedAt: 'requested_at',
  finishedAt: 'finished_at',
}

/** Exports belong to who asked for them: nobody else sees one, a manager neither. */
const own = (knex: Knex, actor: Actor): Knex.QueryBuilder =>
  knex('export_jobs').where('requested_by', actor.kind === 'staff' ? actor.id : 0)

/** A page of the actor's own exports. */
export const listExports = async (
  knex: Knex,
  actor: Actor,
  asked: ListQuery,
  office: Pick<Office, 'clock'>,
): Promise<{ rows: ExportLine[]; total: number }> => {
  const now = office.clock.now().toISOString()
  const { rows, total } = await listRows(own(knex, actor), columns, asked)
  return { rows: rows.map((row) => lineOf(row, now)), total }
}

const ownRow = async (knex: Knex, actor: Actor, id: number): Promise<Row> => {
  const row: Row | undefined = await own(knex, actor).where('id', id).first()
  if (!row) throw notFound('Вивантаження')
  return row
}

/** One of the actor's own exports. Refuses `not_found`. */
export const showExport = async (
  knex: Knex,
  actor: Actor,
  id: number,
  office: Pick<Office, 'clock'>,
): Promise<ExportLine> => lineOf(await ownRow(knex, actor, id), office.clock.now().toISOString())

/** What is needed to hand out the file of an export; `asked` is what was granted. */
export interface KeptExport {
  line: ExportLine
  asked: string
  districtId: number | null
  storedAs: string
  wrappedKey: string
}

/** The actor's own export with its file. Refuses `not_found` where there is none, or no longer. */
export const loadKeptExport = async (
  knex: Knex,
  actor: Actor,
  id: number,
  office: Pick<Office, 'clock'>,
): Promise<KeptExport> => {
  const row = await ownRow(knex, actor, id)
  const line = lineOf(row, office.clock.now().toISOString())
  const [storedAs, wrappedKey] = [textOrNull(row.stored_as), textOrNull(row.wrapped_key)]
  if (line.url === null || storedAs === null || wrappedKey === null) throw notFound('Файл вивантаження')
  return { line, asked: String(row.asked), districtId: numberOrNull(row.district_id), storedAs, wrappedKey }
}
