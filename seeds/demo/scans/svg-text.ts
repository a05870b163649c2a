import { type Face, type Fonts, loadFonts } from '../../../server/pdf/fonts.ts'

/** A line of text in a drawing; `x`, `y` are the start of its baseline in pixels. */
export interface Label {
  text: string
  x: number
  y: number
  size: number
  face?: Face
  colour?: string
}

/** Draws labels as outlines: a bare machine has no fonts of its own, and the picture must look the same everywhere. */
export type Draw = (labels: readonly Label[]) => string

const outline = (fonts: Fonts, { text, x, y, size, face = 'regular', colour = '#2b2b33' }: Label): string => {
  const { glyphs, positions } = fonts.font(face).layout(text)
  let pen = 0
  const shapes = glyphs.map((glyph, place) => {
    const at = pen
    pen += positions[place]?.xAdvance ?? 0
    return `<path transform="translate(${at} 0)" d="${glyph.path.toSVG()}"/>`
  })
  const scale = size / 1000
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${shapes.join('')}</g>`
}

/** Loads the documents’ fonts for drawing labels with them. */
export const createDraw = async (): Promise<Draw> => {
  const fonts = await loadFonts()
  return (labels) => labels.map((label) => outline(fonts, label)).join('')
}
