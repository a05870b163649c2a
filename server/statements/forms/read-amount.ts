/**
 * The kopiykas that a decimal stands for, exactly: `1250.5` → 125050; null for anything that is no sum of hryvnias and
 * kopiykas below a trillion. Digits beyond the second must be zeros (camt.053 allows five); no floating point on the way.
 */
export const readKopiykas = (text: string): number | null => {
  const parts = /^([+-]?)(\d{1,12})(?:\.(\d{1,2})0{0,8})?$/.exec(text)
  if (!parts) return null
  const [, sign, whole, cents = ''] = parts
  const kopiykas = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return sign === '-' && kopiykas > 0 ? -kopiykas : kopiykas
}
