import { attributeOf, hearXml } from './walk-xml.ts'

/** What the styles of cells do to a number that is read: by their places. */
export interface CellStyles {
  /** Those that show it as a date. */
  dates: ReadonlySet<number>
  /** Those that fill it up with zeros in front, and to how many digits. */
  zeros: ReadonlyMap<number, number>
}

export const noStyles: CellStyles = { dates: new Set(), zeros: new Map() }

/** Numbers of the formats that every Excel knows for dates (ECMA-376, part 1, 18.8.30), those of the Far East among them. */
const isKnownDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58)

/** No format of Excel is longer. */
const longestFormat = 255

/** A format without the signs that are not its own: those in quotes, brackets or behind a backslash. */
const ownSigns = (code: string): string => code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|General/gi, '')

/** «00000000» and «00-000000» show 8080808 as 08080808: how many digits a format fills a number up to, 1 where it does not. */
const digitsShown = (code: string): number => {
  const [positive = ''] = ownSigns(code).split(';')
  const digits = positive.replaceAll(/[\s/()-]/g, '')
  return /^#*0{2,20}$/.test(digits) ? digits.replaceAll('#', '').length : 1
}

/** What the cell styles of a workbook do to numbers. */
export const readCellStyles = (bytes: Uint8Array): CellStyles => {
  const own = new Map<number, { isDate: boolean; digits: number }>()
  const [dates, zeros] = [new Set<number>(), new Map<number, number>()]
  let [isCellStyle, place] = [false, 0]
  hearXml(bytes, {
    opens: (name, attributes) => {
      const number = Number(attributeOf(attributes, 'numFmtId'))
      if (name === 'numFmt') {
        const code = attributeOf(attributes, 'formatCode').slice(0, longestFormat)
        own.set(number, { isDate: /[dmyhs]/i.test(ownSigns(code)), digits: digitsShown(code) })
      }
      if (name === 'cellXfs') isCellStyle = true
      if (name !== 'xf' || !isCellStyle) return
      const format = own.get(number)
      if (format?.isDate ?? isKnownDate(number)) dates.add(place)
      if (format && format.digits > 1) zeros.set(place, format.digits)
      place += 1
    },
    closes: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return { dates, zeros }
}
