import type { Box } from './box.ts'
import type { Fonts } from './fonts.ts'
import { layoutText } from './layout-text.ts'
import { type TextStyle, text } from './page-style.ts'

/** A named value; null and empty ones are left out. */
export type Fact = readonly [label: string, value: string | null]

/** Named values one under another, labels in a column of `labelWidth` points, each pair one paragraph of the structure. */
export const facts = (
  items: readonly Fact[],
  width: number,
  fonts: Fonts,
  { labelWidth = 84, style = text.cell }: { labelWidth?: number; style?: TextStyle } = {},
): Box => {
  const rows = items.flatMap(([label, value]) =>
    value
      ? {
          label: layoutText([{ text: `${label}\u00a0`, face: 'regular' }], text.label.size, labelWidth - 6, fonts),
          value: layoutText([{ text: value, face: style.face }], style.size, width - labelWidth, fonts),
        }
      : [],
  )
  const heightOf = (row: (typeof rows)[number]) => Math.max(row.label.length, row.value.length) * style.leading
  return {
    height: rows.reduce((sum, row) => sum + heightOf(row), 0),
    draw: (pen, x, y, parent) => {
      let top = y
      for (const row of rows) {
        pen.content(pen.tag(parent, 'P'), 'P', () => {
          // the same leading puts the smaller label on the base line of its value
          const labelStyle = { ...text.label, leading: style.leading + (style.size - text.label.size) * 0.7 }
          for (const [at, line] of row.label.entries()) pen.line(line, x, top + at * style.leading, labelStyle)
          for (const [at, line] of row.value.entries()) pen.line(line, x + labelWidth, top + at * style.leading, style)
        })
        top += heightOf(row)
      }
    },
  }
}
