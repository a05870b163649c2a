import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ConsumptionGranted, consumptionTable } from '../consumption-export/consumption-report.ts'
import { openSnapshot } from '../db/open-snapshot.ts'
import { sealingStream } from '../seal/sealed-stream.ts'
import { streamCsv } from '../xlsx/stream-csv.ts'
import { streamWorkbook, type TablePen } from '../xlsx/stream-workbook.ts'
import type { ExportFormat } from './export-schema.ts'

/** What is to be written: the table that was granted, the form, and where the sealed file goes. */
export interface ExportOrder {
  granted: ConsumptionGranted
  format: ExportFormat
  place: string
  /** The key of this file alone, base64. */
  key: string
  database: { databaseUrl?: string | undefined; dataDir: string }
  /** Rows that a sheet holds, in tests; Excel's own limit unless told. */
  rowsPerSheet?: number
}

/** How far it is, in accounts. */
export interface ExportProgress {
  done: number
  total: number
}

/** What has been written: rows of the table, bytes of the open file. */
export interface WrittenExport {
  rows: number
  size: number
}

const counting = () => {
  let size = 0
  const stream = new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length
      done(null, part)
    },
  })
  return { stream, size: () => size }
}

const makeDurable = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Writes an export from one snapshot of the database into a sealed file, row by row: memory stays flat whatever its
 * length, and nothing is read faster than the disk takes it. Progress is told slice by slice.
 */
export const writeExport = async (
  { granted, format, place, key, database, rowsPerSheet }: ExportOrder,
  tell: (progress: ExportProgress) => void,
): Promise<WrittenExport> => {
  const snapshot = await openSnapshot(database)
  try {
    const table = await consumptionTable(snapshot.rows, granted)
    const pen: TablePen =
      format === 'csv'
        ? streamCsv(table.frame)
        : streamWorkbook({ title: granted.title, sheet: table.frame }, rowsPerSheet)
    const counter = counting()
    const file = createWriteStream(place, { flags: 'wx', mode: 0o600 })
    await once(file, 'open')
    const flowing = pipeline(pen.output, counter.stream, sealingStream(Buffer.from(key, 'base64')), file)
    let [rows, done] = [0, 0]
    const feed = async (): Promise<void> => {
      for await (const slice of table.slices) {
        await pen.addRows(slice.rows)
        rows += slice.rows.length
        done += slice.passed
        tell({ done, total: Math.max(table.total, done) })
      }
      await pen.close()
      await flowing
    }
    // A disk that is full ends the flow: whoever feeds it would wait for ever.
    await Promise.race([feed(), flowing.then(() => new Promise<never>(() => undefined))])
    await makeDurable(place)
    return { rows, size: counter.size() }
  } finally {
    await snapshot.close()
  }
}
