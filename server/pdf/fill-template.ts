import Handlebars from 'handlebars'
import { invalid } from '../errors.ts'
import { amountInWords } from '../money/amount-in-words.ts'
import { formatMoney } from '../money/kopiykas.ts'
import { formatDate } from '../time/iso-date.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { longDate } from './long-date.ts'
import { unknownPlaceholders } from './unknown-placeholders.ts'

type Template = { syntax: hbs.AST.Program; fill: Handlebars.TemplateDelegate<unknown> }

const helpers = {
  /** 2026-11-21 → 21.11.2026 */
  date: (date: unknown) => formatDate(String(date)),
  /** 2026-11-21 → 21 листопада 2026 р. */
  longDate: (date: unknown) => longDate(String(date)),
  /** 123450 → 1 234,50 грн */
  money: (kopiykas: unknown) => formatMoney(Number(kopiykas)),
  /** 123450 → Одна тисяча двісті тридцять чотири гривні 50 копійок */
  words: (kopiykas: unknown) => amountInWords(Number(kopiykas)),
}
const known = { if: true, each: true, date: true, longDate: true, money: true, words: true }

const engine = Handlebars.create()
for (const name of Object.keys(engine.helpers)) if (name !== 'if' && name !== 'each') engine.unregisterHelper(name)
engine.registerHelper(helpers)

const templates = new Map<string, Template>()
/** Signs for private use frame the name of a block; no value can hold them, `escapeMarkdown` takes them out. */
const frame = '\ue000'

/**
 * Fills the wording of a document: `{{path}}`, `{{date …}}`, `{{longDate …}}`, `{{money …}}`, `{{words …}}`, `{{#if}}`,
 * `{{#each}}` and `{{> block}}`, nothing more. Values are escaped for Markdown, not HTML. Refuses with 422, naming the line:
 * `broken_wording`, `unknown_placeholder` (a misspelt placeholder is refused even where an `if` would hide it).
 */
export const fillTemplate = (body: string, data: object, blocks: readonly string[]): string => {
  const { syntax, fill } = parse(body)
  const unknown = unknownPlaceholders(syntax, data, { helpers: Object.keys(helpers), blocks })
  if (unknown.length > 0) {
    const list = unknown.map(({ name, line }) => `${name} (рядок ${line})`).join(', ')
    throw invalid('unknown_placeholder', `У шаблоні є те, чого система не знає: ${list}. Виправте назву.`, {
      wording: `Невідоме: ${list}.`,
    })
  }
  const partials = Object.fromEntries(blocks.map((name) => [name, `\n\n${frame}${name}${frame}\n\n`]))
  try {
    return fill(escaped(data), { partials })
  } catch (error) {
    throw wrongTemplate('broken_wording', `Шаблон не вдалося заповнити: ${messageOf(error)}`)
  }
}

/** The name of the block that this paragraph of a filled template stands for, or null. */
export const blockName = (paragraph: string): string | null => {
  const text = paragraph.trim()
  return text.startsWith(frame) && text.endsWith(frame) ? text.slice(1, -1) : null
}

const parse = (body: string): Template => {
  const parsed = templates.get(body)
  if (parsed) return parsed
  try {
    const syntax = engine.parse(body)
    const fill = engine.compile<unknown>(body, {
      strict: true,
      noEscape: true,
      knownHelpers: known,
      knownHelpersOnly: true,
    })
    if (templates.size > 100) templates.clear()
    templates.set(body, { syntax, fill })
    return { syntax, fill }
  } catch (error) {
    const line = /line (\d+)/.exec(messageOf(error))?.[1]
    const where = line ? ` у рядку ${line}` : ''
    throw wrongTemplate('broken_wording', `Шаблон не читається${where}. Перевірте подвійні дужки {{ }}.`)
  }
}

const wrongTemplate = (code: string, message: string) => {
  return invalid(code, message, { wording: message })
}

const messageOf = (error: unknown): string => {
  return error instanceof Error ? error.message : String(error)
}

const escaped = (value: unknown): unknown => {
  if (typeof value === 'string') return escapeMarkdown(value)
  if (Array.isArray(value)) return value.map(escaped)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escaped(inner)]))
}
