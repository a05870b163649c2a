import type { Knex } from 'knex'
import { z } from 'zod'
import type { Row } from '../db/database.ts'

/** A wording in force: `version` 0 is the shipped file, each edit by an administrator counts on from it. */
export interface CurrentTemplate {
  code: string
  version: number
  /** The texts by file name: `template.md`, `email.md`, `sms.txt`. */
  parts: Readonly<Record<string, string>>
}

/** An edited wording as it was saved. */
export interface EditedTemplate extends CurrentTemplate {
  createdAt: string
  createdBy: number | null
}

const parts = z.record(z.string(), z.string())

const editedOf = (row: Row): EditedTemplate => ({
  code: String(row.code),
  version: Number(row.version),
  parts: parts.parse(JSON.parse(String(row.parts))),
  createdAt: String(row.created_at),
  createdBy: row.created_by === null ? null : Number(row.created_by),
})

/** The newest edited version of each wording that was ever edited. */
export const newestEdits = async (knex: Knex): Promise<Map<string, EditedTemplate>> => {
  const rows: Row[] = await knex('template_versions').orderBy('version')
  return new Map(rows.map((row) => [String(row.code), editedOf(row)]))
}

/** The newest edited version of one wording, or null where the shipped one stands. */
export const newestEdit = async (knex: Knex, code: string): Promise<EditedTemplate | null> => {
  const row: Row | undefined = await knex('template_versions').where({ code }).orderBy('version', 'desc').first()
  return row ? editedOf(row) : null
}

/** Saves an edit under the next version; false where somebody saved that version first. */
export const saveEdit = async (trx: Knex.Transaction, edit: EditedTemplate): Promise<boolean> => {
  const saved = await trx('template_versions')
    .insert({
      code: edit.code,
      version: edit.version,
      parts: JSON.stringify(edit.parts),
      created_at: edit.createdAt,
      created_by: edit.createdBy,
    })
    .onConflict(['code', 'version'])
    .ignore()
    .returning('id')
  return saved.length === 1
}
