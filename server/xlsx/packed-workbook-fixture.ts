import { strToU8, type Zippable, zipSync } from 'fflate'
import { openFirstSheet } from './open-first-sheet.ts'
import { readSheet } from './read-sheet.ts'

/** The namespaces of a workbook's parts: of what refers to other parts, and of what a sheet is made of. */
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** What stands inside the outermost tags of a workbook’s parts; `names` is how their writer spells a path. */
export interface Parts {
  sheet: string
  workbook?: string
  strings?: string
  styles?: string
  names?: (path: string) => string
  bytesOf?: (xml: string) => Uint8Array
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`

/** A workbook as another program might write it: its sheet first, the part that names the sheets last. */
export const packed = ({
  sheet,
  workbook,
  strings,
  styles,
  names = (path) => path,
  bytesOf = strToU8,
}: Parts): Uint8Array<ArrayBuffer> => {
  const relations =
    relation('a', 'worksheet', 'worksheets/sheet1.xml') +
    relation('b', 'worksheet', '/xl/worksheets/sheet2.xml') +
    relation('s', 'sharedStrings', 'sharedStrings.xml') +
    (styles === undefined ? '' : relation('t', 'styles', 'styles.xml'))
  const parts = {
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>`,
    ...(strings && { 'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>` }),
    ...(styles && { 'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>` }),
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}</Relationships>`,
    '_rels/.rels': `<Relationships>${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      workbook ?? `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Обхід" r:id="a"/></sheets></workbook>`,
  }
  const zipped: Zippable = {}
  for (const [path, xml] of Object.entries(parts)) zipped[names(path)] = bytesOf(xml)
  return zipSync(zipped)
}

/** The rows of a workbook's first sheet, and their cells alone. */
export const rowsOf = async (bytes: Uint8Array) => [...readSheet(await openFirstSheet(bytes))]
export const cellsOf = async (parts: Parts) => (await rowsOf(packed(parts))).map(({ cells }) => cells)
