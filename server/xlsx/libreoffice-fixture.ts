import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'

const program = '/usr/bin/soffice'
const run = promisify(execFile)
/** Commas, double quotes, UTF-8. */
const form = 'csv:Text - txt - csv (StarCalc):44,34,76'

/** Whether this machine has LibreOffice: another program's word on what exceljs and read-excel-file say elsewhere. */
export const hasLibreOffice = existsSync(program)

/** The first sheet of a workbook as LibreOffice shows it, row by row. */
export const seenByLibreOffice = async (bytes: Uint8Array): Promise<string[][]> => {
  const folder = await mkdtemp(join(tmpdir(), 'oblik-office-'))
  try {
    const book = join(folder, 'book.xlsx')
    await writeFile(book, bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run(program, [profile, '--headless', '--convert-to', form, '--outdir', folder, book])
    return parse(await readFile(join(folder, 'book.csv'), 'utf8'), { relax_column_count: true })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
