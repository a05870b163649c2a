/** What a cell of a workbook shows, as text: a date as `YYYY-MM-DD`, a formula as its result, emptiness as ''. */
export const textOfCell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((part: { text?: unknown }) => String(part.text ?? '')).join('')
  }
  if ('result' in value) return textOfCell(value.result)
  if ('text' in value) return textOfCell(value.text)
  return ''
}
