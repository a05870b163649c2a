import { cleanText } from './cell-value.ts'
import { xmlText } from './sheet-xml.ts'
import { stylesXml } from './styles-xml.ts'

/** A sheet that has been written: its name, and which cells its filter and its repeated header cover. */
export interface WrittenSheet {
  name: string
  header: number
  filtered: { from: string; to: string }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (sheets: readonly WrittenSheet[]): string =>
  `${declaration}<Types xmlns="${packages}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  sheets
    .map(
      (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    )
    .join('') +
  '</Types>'

const packageRelations = (): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>'

const workbookRelations = (sheets: readonly WrittenSheet[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('') +
  `<Relationship Id="rId${sheets.length + 1}" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`

const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')

const definedNames = (sheets: readonly WrittenSheet[]): string => {
  const names = sheets.map(({ name, header, filtered: { from, to } }, at) => {
    const quoted = `'${xmlText(name.replaceAll("'", "''"))}'`
    return (
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${absolute(from)}:${absolute(to)}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$${header}:$${header}</definedName>`
    )
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

const workbook = (sheets: readonly WrittenSheet[]): string =>
  `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships">` +
  '<bookViews><workbookView activeTab="0"/></bookViews><sheets>' +
  sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('') +
  `</sheets>${definedNames(sheets)}</workbook>`

const properties = (title: string): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
  `<dc:title>${xmlText(cleanText(title))}</dc:title><dc:creator>Oblik</dc:creator><dc:language>uk-UA</dc:language>` +
  '<cp:lastModifiedBy>Oblik</cp:lastModifiedBy></cp:coreProperties>'

/** Every part of a workbook's package but the sheets themselves, by its name in the zip. */
export const workbookParts = (title: string, sheets: readonly WrittenSheet[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': contentTypes(sheets),
  '_rels/.rels': packageRelations(),
  'docProps/core.xml': properties(title),
  'xl/workbook.xml': workbook(sheets),
  'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
  'xl/styles.xml': stylesXml(),
})
