import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { WordingData } from '../wording/fill-wording.ts'

/** A document or message kind as shipped in `templates/`: its wordings, what they may be filled with, an example. */
export interface ShippedTemplate {
  /** The folder under `templates/`, e.g. `messages/accept`. */
  code: string
  title: string
  kind: string
  /** What whoever edits it must know; empty where there is nothing to say. */
  note: string
  /** What each placeholder means, in Ukrainian, for the editor. */
  placeholders: Readonly<Record<string, string>>
  /** What each ready block (`{{> totals}}`) draws. */
  blocks: Readonly<Record<string, string>>
  /** The wordings by file name: `email.md`, `sms.txt`, `template.md`. */
  parts: Readonly<Record<string, string>>
  sample: WordingData
}

const meanings = z.record(z.string(), z.string())
const description = z.object({
  title: z.string(),
  kind: z.string(),
  note: z.string().default(''),
  placeholders: meanings,
  blocks: meanings.default({}),
})

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const wordingData: z.ZodType<WordingData> = z.lazy(() =>
  z.record(z.string(), z.union([value, wordingData, z.array(wordingData)])),
)

const root = join(import.meta.dirname, '../../templates')
const isWording = (name: string): boolean => name.endsWith('.md') || name.endsWith('.txt')

const readTemplate = (folder: string): ShippedTemplate => {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const wordings = readdirSync(folder).filter(isWording)
  return {
    code: relative(root, folder).replaceAll('\\', '/'),
    ...description.parse(JSON.parse(read('template.json'))),
    parts: Object.fromEntries(wordings.map((name) => [name, read(name)])),
    sample: wordingData.parse(JSON.parse(read('sample.json'))),
  }
}

let shipped: ReadonlyMap<string, ShippedTemplate> | undefined

/** All shipped templates by code, read from `templates/` once: they change only with the program. */
export const shippedTemplates = (): ReadonlyMap<string, ShippedTemplate> => {
  if (!shipped) {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    const folders = files.filter((name) => name.endsWith('template.json')).map((name) => dirname(join(root, name)))
    shipped = new Map(
      folders.sort().map((folder) => [relative(root, folder).replaceAll('\\', '/'), readTemplate(folder)]),
    )
  }
  return shipped
}

/** One shipped template. An unknown code is a mistake of the program, not of a person. */
export const shippedTemplate = (code: string): ShippedTemplate => {
  const template = shippedTemplates().get(code)
  if (!template) throw new Error(`templates/${code} does not exist`)
  return template
}
