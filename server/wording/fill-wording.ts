import Handlebars from 'handlebars'
import { invalid } from '../errors.ts'
import { amountInWords } from '../money/amount-in-words.ts'
import { formatMoney } from '../money/kopiykas.ts'
import { formatDate } from '../time/iso-date.ts'
import { longDate } from '../time/long-date.ts'
import { unknownPlaceholders } from './unknown-placeholders.ts'

/** What a wording is filled with: `{{order.number}}` is `data.order.number`. Empty is null; a missing key is an error. */
export type WordingData = {
  readonly [key: string]: string | number | boolean | null | WordingData | readonly WordingData[]
}

const day = (write: (date: string) => string) => (date: unknown) => (typeof date === 'string' ? write(date) : '')
const sum = (write: (kopiykas: number) => string) => (kopiykas: unknown) =>
  typeof kopiykas === 'number' ? write(kopiykas) : ''

const helpers = {
  /** 2026-11-21 → 21.11.2026 */
  date: day(formatDate),
  /** 2026-11-21 → 21 листопада 2026 р. */
  longDate: day(longDate),
  /** 123450 → 1 234,50 грн */
  money: sum(formatMoney),
  /** 123450 → Одна тисяча двісті тридцять чотири гривні 50 копійок */
  words: sum(amountInWords),
}
const logic = ['if', 'unless', 'each']
const known = Object.fromEntries([...logic, ...Object.keys(helpers)].map((name) => [name, true]))

const engine = Handlebars.create()
for (const name of Object.keys(engine.helpers)) if (!logic.includes(name)) engine.unregisterHelper(name)
engine.registerHelper(helpers)

type Compiled = { syntax: hbs.AST.Program; fill: Handlebars.TemplateDelegate<unknown> }

// One wording is filled thousands of times; the editor's drafts must not pile up.
const compiled = new Map<string, Compiled>()
const mostCompiled = 200

const wrong = (code: string, message: string) => invalid(code, message, { wording: message })
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const compile = (wording: string): Compiled => {
  try {
    const syntax = engine.parse(wording)
    const strictly = { strict: true, noEscape: true, knownHelpers: known, knownHelpersOnly: true }
    return { syntax, fill: engine.compile<unknown>(syntax, strictly) }
  } catch (error) {
    const line = /line (\d+)/.exec(messageOf(error))?.[1] ?? '1'
    throw wrong('broken_wording', `Рядок ${line}: фігурні дужки {{…}} розставлено з помилкою. Виправте текст шаблону.`)
  }
}

const compiledOnce = (wording: string): Compiled => {
  const standing = compiled.get(wording)
  if (standing) return standing
  if (compiled.size >= mostCompiled) compiled.clear()
  const fresh = compile(wording)
  compiled.set(wording, fresh)
  return fresh
}

/**
 * Fills a wording: `{{path}}`, `{{date …}}`, `{{longDate …}}`, `{{money …}}`, `{{words …}}`, `{{#if}}`, `{{#unless}}`,
 * `{{#each}}` and `{{> block}}` of `blocks`, nothing more. Nothing is escaped: whoever puts the text into HTML or Markdown
 * does that. Refuses (422, naming the line) `broken_wording` and `unknown_placeholder`, untaken branches included, so that
 * a slip never waits for its consumer.
 */
export const fillWording = (wording: string, data: object, blocks: Readonly<Record<string, string>> = {}): string => {
  const { syntax, fill } = compiledOnce(wording)
  const forms = { helpers: Object.keys(helpers), blocks: Object.keys(blocks) }
  const unknown = unknownPlaceholders(syntax, data, forms)
  if (unknown.length > 0) {
    const list = unknown.map(({ name, line }) => `${name} (рядок ${line})`).join(', ')
    throw wrong('unknown_placeholder', `У шаблоні є те, чого система не знає: ${list}. Виправте назву.`)
  }
  try {
    return fill(data, { partials: blocks })
  } catch (error) {
    throw wrong('broken_wording', `Шаблон не вдалося заповнити: ${messageOf(error)}`)
  }
}
