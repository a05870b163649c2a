import { sheetName } from './sheet-name.ts'
import { filteredCells, headRows, rowWriter, type SheetFrame, sheetHead, sheetTail, totalsRows } from './sheet-xml.ts'
import { streamZip, type ZipPart } from './stream-zip.ts'
import { tableTotals } from './table-totals.ts'
import type { WorkbookCell } from './workbook.ts'
import { type WrittenSheet, workbookParts } from './workbook-xml.ts'

/** A table written as it comes: nothing but the rows at hand is kept in memory. */
export interface TablePen {
  /** Waits while whoever takes the file is busy. */
  addRows: (rows: readonly (readonly WorkbookCell[])[]) => Promise<void>
  /** Writes the totals and the end of the file. */
  close: () => Promise<void>
  /** The file's bytes; has to be read while rows are added. */
  output: NodeJS.ReadableStream
}

/** What an Excel sheet holds. */
const rowsOfExcel = 1_048_576
/** Rows become bytes so many at a time: the pieces of longer texts would outlive their use. */
const rowsAtOnce = 250

interface OpenSheet {
  body: ZipPart
  part: number
  /** The row of the sheet that was written last. */
  row: number
}

/**
 * Writes an Excel workbook of any length, one table of the same columns as `drawWorkbook` takes: typed cells with
 * references, inline strings that never become formulas, frozen header, widths, filters, totals at the end, a further
 * sheet whenever one is full (`rowsPerSheet` rows, heading and totals counted in; Excel's own limit unless told).
 */
export const streamWorkbook = (
  { title, sheet: frame }: { title: string; sheet: SheetFrame },
  rowsPerSheet = rowsOfExcel,
): TablePen => {
  const zip = streamZip()
  const head = headRows(frame)
  const totals = tableTotals(frame)
  const lastRow = rowsPerSheet - totals.count
  const writeRow = rowWriter(frame.columns)
  const written: WrittenSheet[] = []

  const begin = async (part: number): Promise<OpenSheet> => {
    const body = zip.begin(`xl/worksheets/sheet${part}.xml`)
    await body.write(sheetHead(frame, part === 1))
    return { body, part, row: head }
  }
  const end = async (open: OpenSheet, below: string): Promise<void> => {
    written.push({
      name: sheetName(frame.name, open.part),
      header: head,
      filtered: filteredCells(frame, open.row),
    })
    await open.body.write(below + sheetTail(frame, open.row))
    await open.body.end()
  }

  let sheet: OpenSheet | null = null
  const sheetWithRoom = async (): Promise<OpenSheet> => {
    if (sheet && sheet.row < lastRow) return sheet
    if (sheet) await end(sheet, '')
    return begin((sheet?.part ?? 0) + 1)
  }

  return {
    output: zip.output,
    addRows: async (rows) => {
      for (let from = 0; from < rows.length; ) {
        const open = await sheetWithRoom()
        sheet = open
        const slice = rows.slice(from, from + Math.min(lastRow - open.row, rowsAtOnce))
        let xml = ''
        for (const cells of slice) {
          open.row += 1
          xml += writeRow(cells, open.row)
          totals.add(cells)
        }
        await open.body.write(xml)
        from += slice.length
      }
    },
    close: async () => {
      const open = sheet ?? (await begin(1))
      await end(open, totalsRows(frame, totals, open.row + 1))
      for (const [name, xml] of Object.entries(workbookParts(title, written))) {
        const body = zip.begin(name)
        await body.write(xml)
        await body.end()
      }
      zip.end()
    },
  }
}
