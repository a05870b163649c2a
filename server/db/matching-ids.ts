type Cell = string | number | boolean | null

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’ʼ‘`´]/gu, '')

/**
 * The ids of those rows of a small list (staff, services, REMs: a few hundred at most) in which every word of `query`
 * occurs. SQLite's own LIKE knows only ASCII letters; case and apostrophes do not count here.
 */
export const matchingIds = (rows: readonly Readonly<Record<string, Cell>>[], query: string): number[] => {
  const words = plain(query).split(/\s+/)
  return rows
    .filter(({ id: _id, ...texts }) => {
      const text = plain(Object.values(texts).join(' '))
      return words.every((word) => text.includes(word))
    })
    .map((row) => Number(row.id))
}
