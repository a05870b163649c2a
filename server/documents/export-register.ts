import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import { invalid } from '../errors.ts'
import { type FieldRules, mayUseField } from '../field-rules.ts'
import { type ListQuery, listQuerySchema, readListQuery } from '../http/list-query.ts'
import type { Call, Reply } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { drawWorkbook } from '../xlsx/draw-workbook.ts'
import type { ColumnKind, WorkbookCell } from '../xlsx/workbook.ts'

/** A column of an exported register: a field of the list under its heading. */
export interface ExportedColumn {
  field: string
  title: string
  kind: ColumnKind
  width: number
}

/** A register that can be saved as a workbook; `fields` and `list` are those of its screen. */
export interface ExportedRegister {
  resource: string
  title: string
  fields: FieldRules
  columns: readonly ExportedColumn[]
  list: (knex: Knex, actor: Actor, asked: ListQuery, office: Office) => Promise<{ rows: object[]; total: number }>
}

/** The query string of an export: a list's own, without the page. */
export const exportQuerySchema = listQuerySchema.omit({ range: true })

const most = 20_000
const slice = 500

const cellOf = (row: object, field: string): WorkbookCell => {
  const value: unknown = Reflect.get(row, field)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

const tooMany = (total: number) => {
  const message = `У відборі ${total} рядків, а в таблицю вміщується ${most}. Звузьте відбір, наприклад за датами.`
  return invalid('too_many_rows', message, { filter: message })
}

/** Read and cut to cells page by page, with a breath between: nobody else waits for a long register. */
const cellsOf = async (
  { office, actor }: { office: Office; actor: Actor },
  register: ExportedRegister,
  columns: readonly ExportedColumn[],
  asked: ListQuery,
): Promise<WorkbookCell[][]> => {
  const all: WorkbookCell[][] = []
  for (let offset = 0, total = 1; offset < total; offset += slice) {
    const page = await register.list(office.db.reader, actor, { ...asked, offset, limit: slice }, office)
    total = page.total
    if (total > most) throw tooMany(total)
    all.push(...page.rows.map((row) => columns.map(({ field }) => cellOf(row, field))))
    await breathe()
  }
  return all
}

/**
 * Saves the rows that a filter lists as an Excel workbook: the same scope and the same fields as on the screen, sums added
 * up below, at most 20 000 rows (`too_many_rows`). The audit says who took how many.
 */
export const exportRegister = async (
  { office, actor, query, commit }: Call<undefined, z.output<typeof exportQuerySchema>, undefined>,
  register: ExportedRegister,
): Promise<Reply> => {
  const asked = readListQuery(query, register.fields, actor)
  const columns = register.columns.filter(({ field }) => mayUseField(register.fields[field], actor))
  const rows = await cellsOf({ office, actor }, register, columns, asked)
  const today = kyivDateOf(office.clock.now())
  const sheet = { name: register.title, columns, rows, totals: true }
  const bytes = Buffer.from(await drawWorkbook({ title: register.title, sheets: [sheet] }))
  return commit(async (trx) => {
    await recordAudit(trx, office, actor, {
      action: 'export',
      resource: register.resource,
      resourceId: 'xlsx',
      note: `rows ${rows.length}`,
    })
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { file: { bytes, mediaType, name: `${register.title} ${today}.xlsx` } }
  })
}
