/** The value under a dotted path of a record (`consumer.name`), or undefined. */
export const valueAt = (record: unknown, path: string | undefined): unknown => {
  if (!path) return undefined
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      record,
    )
}
