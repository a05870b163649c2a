import Handlebars from 'handlebars'
import { invalid } from '../errors.ts'
import { formatMoney } from '../money/kopiykas.ts'
import { formatDate } from '../time/iso-date.ts'
import { checkWording } from './check-wording.ts'

/** What a wording is filled with: `{{order.number}}` is `data.order.number`. Empty is null; a missing key is an error. */
export type WordingData = {
  readonly [key: string]: string | number | boolean | null | WordingData | readonly WordingData[]
}

const helpers = {
  money: (kopiykas: unknown): string => (typeof kopiykas === 'number' ? formatMoney(kopiykas) : ''),
  date: (date: unknown): string => (typeof date === 'string' ? formatDate(date) : ''),
}
const handlebars = Handlebars.create()
handlebars.registerHelper(helpers)

type Compiled = { program: hbs.AST.Program; fill: (data: WordingData) => string }

// One wording is filled thousands of times; the editor's drafts must not pile up.
const compiled = new Map<string, Compiled>()
const mostCompiled = 200

const compile = (wording: string): Compiled => {
  try {
    const program = handlebars.parse(wording)
    return { program, fill: handlebars.compile(program, { noEscape: true }) }
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1] ?? '1'
    const message = `Рядок ${line}: фігурні дужки {{…}} розставлено з помилкою. Виправте текст шаблону.`
    throw invalid('broken_wording', message, { wording: message })
  }
}

const compiledOnce = (wording: string): Compiled => {
  const known = compiled.get(wording)
  if (known) return known
  if (compiled.size >= mostCompiled) compiled.clear()
  const fresh = compile(wording)
  compiled.set(wording, fresh)
  return fresh
}

/**
 * Fills a wording: `{{a.b}}`, `{{money a.kopiykas}}`, `{{date a.day}}`, `{{#if}}`, `{{#unless}}`, `{{#each}}`, no more.
 * Nothing is escaped: whoever puts the text into HTML or Markdown does that. Refuses `unknown_placeholder` and
 * `broken_wording` (422) naming the line, untaken branches included, so that a slip never waits for its consumer.
 */
export const fillWording = (wording: string, data: WordingData): string => {
  const { program, fill } = compiledOnce(wording)
  checkWording(program, data, Object.keys(helpers))
  return fill(data)
}
