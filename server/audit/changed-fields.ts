/** The names of the fields that a change really moves: what the audit row lists (names, never values). */
export const changedFields = <T extends object>(
  before: T,
  change: { [K in keyof T]?: T[K] | undefined },
): (keyof T & string)[] => {
  const names: (keyof T & string)[] = []
  for (const name in before) {
    const next = change[name]
    if (next !== undefined && JSON.stringify(next) !== JSON.stringify(before[name])) names.push(name)
  }
  return names
}
