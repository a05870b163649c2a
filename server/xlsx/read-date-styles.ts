import { attributeOf, hearXml } from './walk-xml.ts'

/** Numbers of the formats that every Excel knows for dates (ECMA-376, part 1, 18.8.30), those of the Far East among them. */
const isKnownDate = (format: number): boolean =>
  (format >= 14 && format <= 22) ||
  (format >= 27 && format <= 36) ||
  (format >= 45 && format <= 47) ||
  (format >= 50 && format <= 58)

/** Whether a format in its writer's own signs shows a date: signs in quotes, brackets or behind a backslash are not its own. */
const showsDate = (code: string): boolean => /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|General/gi, ''))

/** The places of the cell styles that show a number as a date. */
export const readDateStyles = (bytes: Uint8Array): Set<number> => {
  const own = new Map<number, boolean>()
  const styles = new Set<number>()
  let [isCellStyle, place] = [false, 0]
  hearXml(bytes, {
    opens: (name, attributes) => {
      const format = Number(attributeOf(attributes, 'numFmtId'))
      if (name === 'numFmt') own.set(format, showsDate(attributeOf(attributes, 'formatCode')))
      if (name === 'cellXfs') isCellStyle = true
      if (name !== 'xf' || !isCellStyle) return
      if (own.get(format) ?? isKnownDate(format)) styles.add(place)
      place += 1
    },
    closes: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return styles
}
