// Some spreadsheets look past spaces in front, and take the wide signs of East Asian keyboards for the narrow ones.
const dangerous = /^[\s\uFEFF\u200B-\u200F\u2060]*[=+\-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20]/
const needsQuotes = /[";\r\n]/

/**
 * A cell of a CSV file. A text that a spreadsheet would take for a formula gets an apostrophe in front: what a consumer
 * typed must not run on a clerk's computer.
 */
export const csvCell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  const harmless = dangerous.test(value) ? `'${value}` : value
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Rows as a CSV file that Excel opens in columns with Ukrainian settings: semicolons, CRLF, a byte order mark. */
export const csvFile = (rows: readonly (readonly (string | number | null | undefined)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`
