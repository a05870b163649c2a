import type { Fonts } from './fonts.ts'
import { layoutText, type Span, type TextLine } from './layout-text.ts'
import { colour, contentWidth, page, type TextStyle, text } from './page-style.ts'
import type { Flow } from './paginate.ts'
import type { Pen, Tag } from './pen.ts'

/** A column: `width` in points, or a share of what the fixed ones leave. */
export type Column = { title: readonly Span[]; width: number | { share: number }; align: 'left' | 'right' | 'center' }
export type Cell = readonly Span[]

type Row = { lines: (readonly TextLine[])[]; height: number }

const padding = { x: 5, y: 4.5 }
const headStyle: TextStyle = text.label

/**
 * A table over the full width. Rows are never cut; the head is repeated on every page and stays with the first row, and the
 * last row does not go to the next page alone.
 */
export const table = (
  columns: readonly Column[],
  cells: readonly Cell[][],
  fonts: Fonts,
  look: { gap: number; keepWithNext: boolean },
): Flow => {
  const places = placesOf(columns)
  const setRow = (row: readonly Cell[], style: TextStyle): Row => {
    const lines = places.map(({ width }, at) => layoutText(row[at] ?? [], style.size, width - 2 * padding.x, fonts))
    return { lines, height: Math.max(1, ...lines.map(({ length }) => length)) * style.leading + 2 * padding.y }
  }
  const head = setRow(
    columns.map(({ title }) => title),
    headStyle,
  )
  const rows = cells.map((row) => setRow(row, text.cell))
  let body: Tag | null = null

  const drawRow = (pen: Pen, row: Row, style: TextStyle, y: number, place: (at: number, draw: () => void) => void) => {
    row.lines.forEach((lines, at) => {
      place(at, () => drawCell(pen, lines, style, places[at], y + padding.y))
    })
  }
  const drawHead = (pen: Pen, parent: Tag, y: number) => {
    pen.artifact('Layout', () => pen.fill(page.left, y, contentWidth, head.height, colour.tint))
    const line = pen.tag(pen.tag(parent, 'THead'), 'TR')
    drawRow(pen, head, headStyle, y, (_, draw) => pen.content(pen.tag(line, 'TH', { scope: 'Column' }), 'TH', draw))
  }
  const repeatHead = (pen: Pen, y: number) =>
    pen.artifact('Pagination', () => {
      pen.fill(page.left, y, contentWidth, head.height, colour.tint)
      drawRow(pen, head, headStyle, y, (_, draw) => draw())
    })

  return {
    gap: look.gap,
    headHeight: head.height,
    parts: [head, ...rows].map(({ height }, index) => ({
      height,
      glued: index === rows.length ? look.keepWithNext : index === 0 || index === rows.length - 1,
    })),
    draw: (pen, parent, { parts, headY }) => {
      const root = body ?? pen.tag(parent, 'Table')
      if (headY !== null) repeatHead(pen, headY)
      for (const { index, y } of parts) {
        const row = rows[index - 1]
        if (!row) {
          drawHead(pen, root, y)
          body = pen.tag(root, 'TBody')
          continue
        }
        const line = pen.tag(body ?? root, 'TR')
        drawRow(pen, row, text.cell, y, (_, draw) => pen.content(pen.tag(line, 'TD'), 'TD', draw))
        pen.artifact('Layout', () => pen.rule(page.left, y + row.height, contentWidth, colour.line))
      }
    },
  }
}

type Place = { x: number; width: number; align: Column['align'] }

const placesOf = (columns: readonly Column[]): Place[] => {
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0)
  const shares = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? 0 : width.share), 0)
  let x = page.left
  return columns.map(({ width, align }) => {
    const place = {
      x,
      align,
      width: typeof width === 'number' ? width : ((contentWidth - fixed) * width.share) / shares,
    }
    x += place.width
    return place
  })
}

const drawCell = (
  pen: Pen,
  lines: readonly TextLine[],
  style: TextStyle,
  place: Place | undefined,
  y: number,
): void => {
  if (!place) return
  const room = place.width - 2 * padding.x
  lines.forEach((line, row) => {
    const shift = { left: 0, center: 0.5, right: 1 }[place.align] * (room - line.width)
    pen.line(line, place.x + padding.x + shift, y + row * style.leading, style)
  })
}
