import { WorkbookUnread } from './open-package.ts'
import { hearXml } from './walk-xml.ts'

/** Signs that XML cannot carry are written so by Excel (ECMA-376, part 1, 22.9.2.19). */
const escaped = /_x([0-9A-Fa-f]{4})_/g

/** No cell of Excel holds a longer text; of one that another program wrote the beginning is read. */
export const longestText = 32_767

/** A list of 200 000 lines has fewer texts, even where none of its eight columns says the same twice. */
const mostTexts = 2_000_000

/** A text of a workbook as it is shown. */
export const shownText = (text: string): string =>
  text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/**
 * The texts that cells refer to by their places; of one in several fonts the pieces together, without their readings aloud.
 * Throws `WorkbookUnread` where there are more than two million.
 */
export const readSharedStrings = (bytes: Uint8Array): string[] => {
  const strings: string[] = []
  let text = ''
  let [shown, aloud] = [false, false]
  hearXml(bytes, {
    opens: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') aloud = true
      if (name === 't') shown = !aloud
    },
    text: (piece) => {
      if (shown && text.length < longestText) text += piece
    },
    closes: (name) => {
      if (name === 't') shown = false
      if (name === 'rPh') aloud = false
      if (name !== 'si') return
      if (strings.length === mostTexts) throw new WorkbookUnread('too_big', 'too many texts')
      strings.push(shownText(text.slice(0, longestText)))
    },
  })
  return strings
}
