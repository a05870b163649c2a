const open = new Map<string, string>()

const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

const describe = (body: BodyInit | null): string => {
  if (typeof body === 'string') return body
  if (!(body instanceof FormData)) return ''
  return [...body]
    .map(
      ([name, part]) => `${name}=${typeof part === 'string' ? part : `${part.name}:${part.size}:${part.lastModified}`}`,
    )
    .join('&')
}

/**
 * The Idempotency-Key of a write. The same write keeps its key until an answer is known, so that pressing the button
 * again after a lost connection does not do the thing twice.
 */
export const idempotencyKey = (
  method: string,
  path: string,
  body: BodyInit | null,
): { key: string; settle(): void } => {
  const write = `${method} ${path} ${describe(body)}`
  const key = open.get(write) ?? randomKey()
  open.set(write, key)
  return { key, settle: () => open.delete(write) }
}
