import type { TextLine } from './layout-text.ts'
import type { TextStyle } from './page-style.ts'

/** An element of the document's structure, as screen readers walk it. */
export type Tag = PDFKit.PDFStructureElement

/** What boxes and flows draw with. Coordinates are points from the top left corner of the page. */
export type Pen = {
  /** Adds an element under `parent`. */
  tag(parent: Tag, type: string, options?: PDFKit.Mixins.StructureElementOptions): Tag
  /** Draws something that belongs to the element. */
  content(tag: Tag, type: string, draw: () => void): void
  /** Draws what only decorates: rules, tints, page numbers. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void
  /** Sets a line with its top at `y`; its capitals stand in the middle of the leading. */
  line(line: TextLine, x: number, y: number, style: TextStyle): void
  rule(x: number, y: number, width: number, ink: string, thickness?: number): void
  fill(x: number, y: number, width: number, height: number, ink: string): void
  /** Sets the colour of what is filled next. */
  ink(colour: string): void
  doc: PDFKit.PDFDocument
}

const capHeight = 0.7

/** A pen for the document: remembers face, size and colour, so that a page repeats none of them in vain. */
export const createPen = (doc: PDFKit.PDFDocument): Pen => {
  let current: { page: PDFKit.PDFPage | null; ink: string } = { page: null, ink: '' }
  const ink = (colour: string) => {
    if (current.page === doc.page && current.ink === colour) return
    doc.fillColor(colour)
    current = { page: doc.page, ink: colour }
  }
  const pen: Pen = {
    doc,
    ink,
    tag: (parent, type, options) => {
      const element = doc.struct(type, options)
      parent.add(element)
      return element
    },
    content: (tag, type, draw) => {
      tag.add(doc.markStructureContent(type))
      draw()
      doc.endMarkedContent()
    },
    artifact: (type, draw) => {
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
    },
    line: (line, x, y, style) => {
      const base = y + (style.leading + capHeight * style.size) / 2
      ink(style.colour)
      for (const segment of line.segments) {
        doc.font(segment.face, style.size).text(segment.text, x + segment.x, base, lineOptions)
      }
    },
    rule: (x, y, width, colour, thickness = 0.5) => pen.fill(x, y - thickness / 2, width, thickness, colour),
    fill: (x, y, width, height, colour) => {
      ink(colour)
      doc.rect(x, y, width, height).fill()
    },
  }
  return pen
}

const lineOptions = { lineBreak: false, baseline: 'alphabetic' } as const
