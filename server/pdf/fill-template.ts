import { fillWording } from '../wording/fill-wording.ts'
import { escapeMarkdown } from './escape-markdown.ts'

/** Signs for private use frame the name of a block; no value can hold them, `escapeMarkdown` takes them out. */
const frame = '\ue000'

/**
 * Fills the wording of a document. Values are escaped for Markdown, so that none becomes layout; `{{> block}}` leaves the
 * block's name where it stands. Refuses what `fillWording` refuses.
 */
export const fillTemplate = (body: string, data: object, blocks: readonly string[]): string => {
  const named = Object.fromEntries(blocks.map((name) => [name, `\n\n${frame}${name}${frame}\n\n`]))
  return fillWording(body, Object.fromEntries(Object.entries(data).map(([key, value]) => [key, escaped(value)])), named)
}

/** The name of the block that this paragraph of a filled template stands for, or null. */
export const blockName = (paragraph: string): string | null => {
  const text = paragraph.trim()
  return text.startsWith(frame) && text.endsWith(frame) ? text.slice(1, -1) : null
}

const escaped = (value: unknown): unknown => {
  if (typeof value === 'string') return escapeMarkdown(value)
  if (Array.isArray(value)) return value.map(escaped)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]))
}
