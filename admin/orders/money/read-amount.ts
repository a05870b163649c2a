const written = /^(\d{1,3}(?: \d{3})+|\d+)(?:,(\d{1,2}))?$/

/**
 * Kopiykas from an amount as people type it: `1 234,50`, `1234.5`, `585 грн`. Null where it is no amount of money; a
 * third digit after the comma is refused rather than rounded.
 */
export const readAmount = (typed: string): number | null => {
  const plain = typed
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/\s?(грн\.?|₴)$/i, '')
    .replace('.', ',')
    .trim()
  const parts = written.exec(plain)
  if (!parts) return null
  const [, hryvnias = '', kopiykas = ''] = parts
  const amount = Number(hryvnias.replaceAll(' ', '')) * 100 + Number(kopiykas.padEnd(2, '0'))
  return Number.isSafeInteger(amount) ? amount : null
}
