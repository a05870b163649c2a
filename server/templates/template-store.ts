import type { Knex } from 'knex'
import { z } from 'zod'
import { shippedTemplate } from './shipped-templates.ts'

/** The wordings in force for one kind of document or message. Version 0 is the shipped one. */
export interface CurrentTemplate {
  code: string
  version: number
  parts: Readonly<Record<string, string>>
}

const storedParts = z.record(z.string(), z.string())

/** The wordings of `templates/<code>` as last saved by the administrator, else as shipped. */
export const currentTemplate = async (knex: Knex, code: string): Promise<CurrentTemplate> => {
  const { parts } = shippedTemplate(code)
  const row: { version: number; parts: string } | undefined = await knex('template_versions')
    .where('code', code)
    .orderBy('version', 'desc')
    .first('version', 'parts')
  if (!row) return { code, version: 0, parts }
  return { code, version: row.version, parts: { ...parts, ...storedParts.parse(JSON.parse(row.parts)) } }
}
