/** A sum as suppliers write it («1 234,50», «-12.3», «1 000») in kopiykas; null where it is none. */
export const readSum = (cell: string): number | null => {
  const tidy = cell.replaceAll(/[\s\u00a0\u202f']/g, '').replace(/^[−–]/, '-')
  const found = /^(-?)(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(tidy)
  if (!found) return null
  const [, sign, whole = '', part = ''] = found
  const kopiykas = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return sign && kopiykas > 0 ? -kopiykas : kopiykas
}

const forms = [/^(?<year>\d{4})-(?<month>\d{2})(?:-\d{2})?$/, /^(?:\d{2}\.)?(?<month>\d{2})\.(?<year>\d{4})$/]

/** A billing period as suppliers write it («2026-10», «10.2026», «01.10.2026») as its first day; null where it is none. */
export const readPeriod = (cell: string): string | null => {
  for (const form of forms) {
    const { year, month } = form.exec(cell.trim())?.groups ?? {}
    if (year && month && Number(month) >= 1 && Number(month) <= 12 && Number(year) >= 2000) return `${year}-${month}-01`
  }
  return null
}
