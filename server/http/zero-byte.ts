import { invalid } from '../errors.ts'

/** What is said of a text with a zero byte; PostgreSQL stores none. */
export const zeroByteMessage = 'Приберіть із тексту нульовий знак: зберегти його не можна.'

/** Where in a parsed JSON value a text holds a zero byte, as the path of its field; null where none does. */
export const zeroByteIn = (json: unknown): string | null => {
  // A loop, not recursion: a hostile body may be nested deeper than the stack.
  const left: { path: string; value: unknown }[] = [{ path: '', value: json }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { path, value } = next
    if (typeof value === 'string' && value.includes('\0')) return path
    if (typeof value !== 'object' || value === null) continue
    for (const [key, inner] of Object.entries(value))
      left.push({ path: path === '' ? key : `${path}.${key}`, value: inner })
  }
  return null
}

/** Refuses `zero_byte` where a text of the body holds one. */
export const refuseZeroByte = (json: unknown): void => {
  const path = zeroByteIn(json)
  if (path !== null) throw invalid('zero_byte', zeroByteMessage, { [path || 'root']: zeroByteMessage })
}
