import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { hasLibreOffice, seenByLibreOffice } from './libreoffice-fixture.ts'
import { streamWorkbook } from './stream-workbook.ts'

it.skipIf(!hasLibreOffice)(
  'LibreOffice opens a streamed workbook and sees the same texts',
  async () => {
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
    const read = await seenByLibreOffice(await bytes)
    expect(read.slice(1)).toEqual(names.map((name, at) => ['08-080808', name, String(at)]))
  },
  120_000,
)
