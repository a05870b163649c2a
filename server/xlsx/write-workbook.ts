import { PassThrough } from 'node:stream'
import { arrayBuffer } from 'node:stream/consumers'
import type { stream as ExcelStream, Worksheet } from 'exceljs'
import { cellValue, cleanText, formatOf } from './cell-value.ts'
import { sheetName } from './sheet-name.ts'
import { type TableTotals, tableTotals } from './table-totals.ts'
import type { WorkbookCell, WorkbookSheet } from './workbook.ts'

/** A workbook being written: rows may come in any number of slices, in the order of the table. */
export interface WorkbookPen {
  addRows: (sheet: number, rows: readonly (readonly WorkbookCell[])[]) => void
  /** Writes the totals, closes the file and gives its bytes. */
  close: () => Promise<Uint8Array<ArrayBuffer>>
}

type Frame = Omit<WorkbookSheet, 'rows'>
type WorkbookWriter = InstanceType<typeof ExcelStream.xlsx.WorkbookWriter>
type Begun = { frame: Frame; sheet: Worksheet; header: number; totals: TableTotals; written: number }

const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } } as const
const thin = { style: 'thin', color: { argb: 'FF8796A5' } } as const

const writeHeader = (sheet: Worksheet, { heading = [], columns }: Frame): void => {
  heading.forEach((line, index) => {
    const row = sheet.addRow([cleanText(line)])
    row.font = { bold: index === 0, size: index === 0 ? 13 : 11 }
    row.commit()
  })
  const header = sheet.addRow(columns.map(({ title }) => cleanText(title)))
  header.eachCell((cell) => {
    cell.font = { bold: true }
    cell.fill = fill
    cell.border = { bottom: thin }
    cell.alignment = { vertical: 'middle', wrapText: true }
  })
  header.commit()
}

const beginSheet = (book: WorkbookWriter, frame: Frame): Begun => {
  const header = (frame.heading?.length ?? 0) + 1
  const sheet = book.addWorksheet(sheetName(frame.name), {
    views: [{ state: 'frozen', ySplit: header }],
    pageSetup: {
      paperSize: 9,
      orientation: frame.columns.length > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${header}:${header}`,
    },
    headerFooter: { oddFooter: '&L&A&RСторінка &P з &N' },
  })
  sheet.columns = frame.columns.map(({ kind, width }) => {
    const numFmt = formatOf(kind)
    return { width, style: numFmt === null ? {} : { numFmt } }
  })
  writeHeader(sheet, frame)
  return { frame, sheet, header, totals: tableTotals(frame), written: 0 }
}

const addRow = (begun: Begun, cells: readonly WorkbookCell[]): void => {
  const { frame, sheet, totals } = begun
  const row = sheet.addRow(frame.columns.map(({ kind }, index) => cellValue(kind, cells[index])))
  totals.add(cells)
  row.commit()
  begun.written += 1
}

const endSheet = ({ frame, sheet, header, totals, written }: Begun): void => {
  const table = { from: { row: header, column: 1 }, to: { row: header + written, column: frame.columns.length } }
  sheet.autoFilter = table
  for (const line of totals.lines()) {
    const row = sheet.addRow(line)
    row.font = { bold: true }
    row.eachCell((cell) => {
      cell.border = { top: thin }
    })
    row.commit()
  }
  sheet.commit()
}

/** Begins a workbook in Ukrainian. Loads exceljs, half a second of work: never in the event loop. */
export const openWorkbook = async (asked: { title: string; sheets: readonly Frame[] }): Promise<WorkbookPen> => {
  const { default: excel } = await import('exceljs')
  const stream = new PassThrough()
  const whole = arrayBuffer(stream)
  whole.catch(() => undefined)
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  book.creator = 'Oblik'
  book.lastModifiedBy = 'Oblik'
  book.title = cleanText(asked.title)
  Object.assign(book, { language: 'uk-UA' })
  const sheets = asked.sheets.map((frame) => beginSheet(book, frame))
  return {
    addRows: (index, rows) => {
      const begun = sheets[index]
      if (!begun) throw new RangeError(`no sheet ${index} in this workbook`)
      for (const cells of rows) addRow(begun, cells)
    },
    close: async () => {
      for (const begun of sheets) endSheet(begun)
      // exceljs says that it has written all, not that all has been taken.
      const [, bytes] = await Promise.all([book.commit(), whole])
      return new Uint8Array(bytes)
    },
  }
}
