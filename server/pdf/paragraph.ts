import type { Fonts } from './fonts.ts'
import { layoutText, type Span } from './layout-text.ts'
import { contentWidth, page, type TextStyle } from './page-style.ts'
import type { Flow, Part } from './paginate.ts'
import type { Pen, Tag } from './pen.ts'

export type ParagraphLook = {
  gap: number
  align?: 'left' | 'center'
  /** Structure element: P, H1, H2, H3. */
  type?: string
  keepWithNext?: boolean
  /** Indent of the whole text, in points. */
  indent?: number
  /** A number or a bullet hanging to the left of the text, `x` points from the margin. */
  label?: { spans: readonly Span[]; x: number }
  /** Makes the parent of a list's item; an ordinary paragraph stands under the document. */
  list?: (pen: Pen, parent: Tag) => Tag
}

/** A paragraph over the full width that may continue on the next page, never leaving one line alone on either. */
export const paragraph = (spans: readonly Span[], style: TextStyle, fonts: Fonts, look: ParagraphLook): Flow => {
  const indent = look.indent ?? 0
  const lines = layoutText(spans, style.size, contentWidth - indent, fonts)
  const label = look.label ? layoutText(look.label.spans, style.size, Number.MAX_VALUE, fonts)[0] : undefined
  let tag: { body: Tag; label: Tag } | null = null
  return {
    gap: look.gap,
    headHeight: 0,
    parts: withoutLonelyLines(lines.length, style.leading, look.keepWithNext ?? false),
    draw: (pen, parent, { parts }) => {
      tag ??= tagsOf(pen, parent, look)
      for (const { index, y } of parts) {
        if (index === 0 && label) {
          const x = page.left + (look.label?.x ?? 0)
          pen.content(tag.label, look.list ? 'Lbl' : 'P', () => pen.line(label, x, y, style))
        }
      }
      pen.content(tag.body, look.list ? 'LBody' : (look.type ?? 'P'), () => {
        for (const { index, y } of parts) {
          const line = lines[index]
          const shift = look.align === 'center' && line ? (contentWidth - indent - line.width) / 2 : 0
          if (line) pen.line(line, page.left + indent + shift, y, style)
        }
      })
    },
  }
}

const tagsOf = (pen: Pen, parent: Tag, look: ParagraphLook): { body: Tag; label: Tag } => {
  if (!look.list) {
    const body = pen.tag(parent, look.type ?? 'P')
    return { body, label: body }
  }
  const item = pen.tag(look.list(pen, parent), 'LI')
  return { label: pen.tag(item, 'Lbl'), body: pen.tag(item, 'LBody') }
}

const withoutLonelyLines = (count: number, height: number, keepWithNext: boolean): Part[] => {
  return Array.from({ length: count }, (_, index) => {
    const last = index === count - 1
    return { height, glued: last ? keepWithNext : count <= 3 || index === 0 || index === count - 2 }
  })
}
