import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { streamWorkbook } from './stream-workbook.ts'

const office = '/usr/bin/soffice'
const run = promisify(execFile)

// Present on some machines alone: another program's word on what exceljs and read-excel-file say in the other tests.
it.skipIf(!existsSync(office))(
  'LibreOffice opens a streamed workbook and sees the same texts',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oblik-office-'))
    try {
      const pen = streamWorkbook({
        title: 'Обсяги',
        sheet: {
          name: 'Обсяги',
          columns: [
            { title: 'Рахунок', kind: 'text', width: 20 },
            { title: 'Споживач', kind: 'text', width: 20 },
            { title: 'Обсяг', kind: 'count', width: 20 },
          ],
        },
      })
      const names = ['=1+1', '+380', '@SUM(A1)', '<b>&"', 'Ґалаґан Їржі 🔌', '000123']
      const bytes = buffer(pen.output)
      await pen.addRows(names.map((name, at) => ['08-080808', name, at]))
      await pen.close()
      const book = join(folder, 'book.xlsx')
      await writeFile(book, await bytes)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const form = 'csv:Text - txt - csv (StarCalc):44,34,76'
      await run(office, [profile, '--headless', '--convert-to', form, '--outdir', folder, book])
      const read: string[][] = parse(await readFile(join(folder, 'book.csv'), 'utf8'))
      expect(read.slice(1)).toEqual(names.map((name, at) => ['08-080808', name, String(at)]))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  120_000,
)
