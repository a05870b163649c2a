import type { Fonts } from './fonts.ts'
import { layoutText, type Span } from './layout-text.ts'
import { colour, type TextStyle } from './page-style.ts'
import type { Pen, Tag } from './pen.ts'

/** Something of a known height that is never cut by the end of a page. Draws itself with its top left corner at x, y. */
export type Box = { height: number; draw(pen: Pen, x: number, y: number, parent: Tag): void }

/** Text in a column of `width` points, as one element of the structure. */
export const textBox = (
  spans: string | readonly Span[],
  style: TextStyle,
  width: number,
  fonts: Fonts,
  { align = 'left', type = 'P' }: { align?: 'left' | 'right' | 'center'; type?: string } = {},
): Box => {
  const lines = layoutText(
    typeof spans === 'string' ? [{ text: spans, face: style.face }] : spans,
    style.size,
    width,
    fonts,
  )
  const shift = align === 'right' ? 1 : align === 'center' ? 0.5 : 0
  return {
    height: lines.length * style.leading,
    draw: (pen, x, y, parent) =>
      pen.content(pen.tag(parent, type), type, () => {
        for (const [row, line] of lines.entries()) {
          pen.line(line, x + (width - line.width) * shift, y + row * style.leading, style)
        }
      }),
  }
}

/** Boxes one under another. */
export const stack = (boxes: readonly (Box | null)[], gap = 0): Box => {
  const shown = boxes.filter((box) => box !== null)
  const height = shown.reduce((sum, box) => sum + box.height, 0) + gap * Math.max(0, shown.length - 1)
  return {
    height,
    draw: (pen, x, y, parent) => {
      let top = y
      for (const box of shown) {
        box.draw(pen, x, top, parent)
        top += box.height + gap
      }
    },
  }
}

/** Boxes side by side, each at its distance from the left, tops or bottoms level. */
export const beside = (boxes: readonly { box: Box; x: number }[], level: 'top' | 'bottom' | 'middle' = 'top'): Box => {
  const height = Math.max(0, ...boxes.map(({ box }) => box.height))
  const share = { top: 0, middle: 0.5, bottom: 1 }[level]
  return {
    height,
    draw: (pen, x, y, parent) => {
      for (const item of boxes) item.box.draw(pen, x + item.x, y + (height - item.box.height) * share, parent)
    },
  }
}

/** A box on a tinted ground with room around it. */
export const panel = (box: Box, width: number, padding: number): Box => {
  return {
    height: box.height + 2 * padding,
    draw: (pen, x, y, parent) => {
      pen.artifact('Layout', () => pen.fill(x, y, width, box.height + 2 * padding, colour.tint))
      box.draw(pen, x + padding, y + padding, parent)
    },
  }
}

/** Empty height; with `rule`, a line drawn at the middle of it. */
export const space = (height: number, rule?: { width: number; ink: string; thickness?: number }): Box => {
  return {
    height,
    draw: (pen, x, y) => {
      if (rule) pen.artifact('Layout', () => pen.rule(x, y + height / 2, rule.width, rule.ink, rule.thickness))
    },
  }
}
