import { formatOf } from './cell-value.ts'
import type { ColumnKind } from './workbook.ts'

const kinds: readonly ColumnKind[] = ['text', 'money', 'date', 'number', 'kwh', 'count']

/** Numbers below this are Excel's own formats. */
const firstOwnFormat = 164
const formatId = (kind: ColumnKind): number => (formatOf(kind) === null ? 0 : firstOwnFormat + kinds.indexOf(kind))

// Places in the list of cell formats below: plain, two headings, the header, then a format for each kind, twice.
const plainStyles = 4
/** The style of a table's header. */
export const headerStyle = 3
/** The style of a line above the table, the first one larger. */
export const headingStyle = (isFirst: boolean): number => (isFirst ? 1 : 2)
/** The style of a column's cells. */
export const styleOf = (kind: ColumnKind): number => plainStyles + kinds.indexOf(kind)
/** The style of the sum below a column. */
export const totalStyleOf = (kind: ColumnKind): number => plainStyles + kinds.length + kinds.indexOf(kind)

const escaped = (format: string): string => format.replaceAll('"', '&quot;')

const numberFormats = (): string => {
  const own = kinds.flatMap((kind) => {
    const format = formatOf(kind)
    return format === null ? [] : [`<numFmt numFmtId="${formatId(kind)}" formatCode="${escaped(format)}"/>`]
  })
  return `<numFmts count="${own.length}">${own.join('')}</numFmts>`
}

const font = (size: number, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`
const edge = (side: string): string => `<${side} style="thin"><color rgb="FF8796A5"/></${side}>`
const none = '<border><left/><right/><top/><bottom/><diagonal/></border>'

const cellFormat = (look: { format?: number; font?: number; fill?: number; border?: number }, inner = ''): string => {
  const { format = 0, font: fontAt = 0, fill = 0, border = 0 } = look
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${inner ? ' applyAlignment="1"' : ''}`
  return `<xf numFmtId="${format}" fontId="${fontAt}" fillId="${fill}" borderId="${border}" xfId="0" ${applied}>${inner}</xf>`
}

/** The look of a streamed workbook: the same as that of a drawn one (`write-workbook.ts`). */
export const stylesXml = (): string => {
  const formats = [
    cellFormat({}),
    cellFormat({ font: 1 }),
    cellFormat({}),
    cellFormat({ font: 2, fill: 2, border: 1 }, '<alignment vertical="center" wrapText="1"/>'),
    ...kinds.map((kind) => cellFormat({ format: formatId(kind) })),
    ...kinds.map((kind) => cellFormat({ format: formatId(kind), font: 2, border: 2 })),
  ]
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    numberFormats() +
    `<fonts count="3">${font(11, false)}${font(13, true)}${font(11, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>' +
    `<borders count="3">${none}` +
    `<border><left/><right/><top/>${edge('bottom')}<diagonal/></border>` +
    `<border><left/><right/>${edge('top')}<bottom/><diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}
