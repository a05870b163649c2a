import { z } from 'zod'

/** One text of a wording, by the name of its file: `template.md`, `email.md`, `sms.txt`. */
export interface TemplatePart {
  name: string
  text: string
}

/** A wording as the administrator edits it. */
export interface EditableTemplate {
  /** The code once more: lists want an id. */
  id: string
  code: string
  title: string
  kind: string
  version: number
  editedAt: string | null
  /** What whoever edits it must know; empty where there is nothing to say. */
  note: string
  placeholders: { name: string; meaning: string }[]
  /** Ready parts of a document, written `{{> name}}`. */
  blocks: { name: string; meaning: string }[]
  parts: TemplatePart[]
  shippedParts: TemplatePart[]
}

/** The address of a wording, e.g. `contract` or `messages/accept` (the slash percent-encoded). */
export const templateParams = z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9_/-]{0,80}$/) })

const part = z.strictObject({
  name: z.string().max(40),
  text: z.string().max(100_000, 'Текст задовгий: не більше 100 000 знаків.'),
})

/** Texts to be tried out. */
export const templateDraft = z.strictObject({ parts: z.array(part).min(1).max(10) })

/** Texts to be saved as the next version; `version` is the one that was read. */
export const templateChange = templateDraft.extend({ version: z.number().int() })
