import { invalid, type Refusal } from '../errors.ts'

/** No form of ours is nested deeper; far deeper ones cannot even be written down again. */
const deepest = 20

const complaints = {
  zero_byte: 'Приберіть із тексту нульовий знак: зберегти його не можна.',
  broken_sign: 'У тексті є обірваний знак, його не зберегти: наберіть це місце ще раз.',
  too_deep: 'Поля вкладено одне в одне надто глибоко.',
}

const halfOfASign = /\p{Surrogate}/u

/** What cannot be kept of a parsed JSON value, and where: the path of its field. */
export interface Unstorable {
  code: keyof typeof complaints
  path: string[]
  message: string
}

/**
 * The first thing in a parsed JSON value that cannot be kept, or null: a text with a zero byte (PostgreSQL stores none)
 * or with half of a sign (a lone surrogate, which no UTF-8 can write), or nesting past twenty levels. A loop, not recursion: a hostile body may be nested deeper than the stack.
 */
export const unstorableIn = (json: unknown): Unstorable | null => {
  const left: { path: string[]; value: unknown }[] = [{ path: [], value: json }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value } = next
    if (typeof value === 'string' && value.includes('\0')) return unstorable('zero_byte', path)
    if (typeof value === 'string' && halfOfASign.test(value)) return unstorable('broken_sign', path)
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= deepest) return unstorable('too_deep', path.slice(0, 1))
    for (const [key, inner] of Object.entries(value)) left.push({ path: [...path, key], value: inner })
  }
  return null
}

const unstorable = (code: Unstorable['code'], path: string[]): Unstorable => ({
  code,
  path,
  message: complaints[code],
})

const refusalOf = ({ code, path, message }: Unstorable): Refusal =>
  invalid(code, message, { [path.join('.') || 'root']: message })

/** Refuses `zero_byte`, `broken_sign` and `too_deep` (422), naming the field. */
export const refuseUnstorable = (json: unknown): void => {
  const found = unstorableIn(json)
  if (found) throw refusalOf(found)
}
