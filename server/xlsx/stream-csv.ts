import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { cellValue } from './cell-value.ts'
import type { SheetFrame } from './sheet-xml.ts'
import type { TablePen } from './stream-workbook.ts'
import type { ColumnKind, WorkbookCell } from './workbook.ts'

const waitingBytes = 1 << 18

/** What a spreadsheet would take for a formula when it opens the file. */
const dangerous = /^[=+\-@\t|%]/

const quoted = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' ')
  const harmless = dangerous.test(line) ? `'${line}` : line
  return /[";]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const digitsOf: Partial<Record<ColumnKind, number>> = { money: 2, kwh: 2 }

const figureOf = (kind: ColumnKind, value: number): string => {
  const digits = digitsOf[kind]
  return (digits === undefined ? String(value) : value.toFixed(digits)).replace('.', ',')
}

const dayOf = (day: Date): string => day.toISOString().slice(0, 10).split('-').reverse().join('.')

const fieldOf = (kind: ColumnKind, cell: WorkbookCell | undefined): string => {
  const value = cellValue(kind, cell)
  if (value === null) return ''
  if (typeof value === 'number') return figureOf(kind, value)
  return typeof value === 'string' ? quoted(value) : dayOf(value)
}

/**
 * Writes the same table as `streamWorkbook` as CSV: UTF-8 with a byte order mark, semicolons, CRLF, decimal commas and
 * `dd.mm.yyyy`, as Excel with Ukrainian settings reads it. It begins with the header (heading lines would shift the
 * columns of whoever imports it) and has no totals; texts that look like formulas get an apostrophe in front.
 */
export const streamCsv = ({ columns }: SheetFrame): TablePen => {
  const output = new PassThrough({ highWaterMark: waitingBytes })
  const put = async (text: string): Promise<void> => {
    if (!output.write(text)) await once(output, 'drain')
  }
  let head = `\uFEFF${columns.map(({ title }) => quoted(title)).join(';')}\r\n`
  return {
    output,
    addRows: async (rows) => {
      let text = head
      head = ''
      for (const cells of rows) text += `${columns.map(({ kind }, at) => fieldOf(kind, cells[at])).join(';')}\r\n`
      await put(text)
    },
    close: async () => {
      if (head !== '') await put(head)
      output.end()
    },
  }
}
