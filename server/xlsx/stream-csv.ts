import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { cellValue } from './cell-value.ts'
import { csvCell } from './csv.ts'
import type { SheetFrame } from './sheet-xml.ts'
import type { TablePen } from './stream-workbook.ts'
import type { ColumnKind, WorkbookCell } from './workbook.ts'

const waitingBytes = 1 << 18

const onOneLine = (text: string): string => csvCell(text.replace(/\s*\n\s*/g, ' '))

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
  return typeof value === 'string' ? onOneLine(value) : dayOf(value)
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
  let head = `\uFEFF${columns.map(({ title }) => onOneLine(title)).join(';')}\r\n`
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
