import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create, type Font, type Glyph } from 'fontkit'
import subsetFont from 'subset-font'

/** The three cuts of PT Sans that documents are set in. */
export type Face = 'regular' | 'bold' | 'italic'

/** The fonts of this process and what they measure. `size` and widths are in points. */
export type Fonts = {
  font(face: Face): Font
  widthOf(text: string, face: Face, size: number): number
  /** The text in letters the fonts have: composed, without control signs but the line feed, the unknown as «?» (PDF/A forbids empty boxes). */
  printable(text: string): string
}

const files: Record<Face, string> = {
  regular: '400Regular/PTSans_400Regular.ttf',
  bold: '700Bold/PTSans_700Bold.ttf',
  italic: '400Regular_Italic/PTSans_400Regular_Italic.ttf',
}
const span = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from }, (_, i) => from + i))
const alphabet = `${span(0x20, 0x7f)}${span(0xa0, 0x180)}${span(0x400, 0x530)}ʼ‑–—‘’‚“”„•…‰‹›€₴№™−≈≤≥`

let loaded: Promise<Fonts> | null = null

/**
 * The fonts, cut down to Latin and Cyrillic once per process: reading the whole files for each document costs seven times
 * as much as drawing it.
 */
export const loadFonts = (): Promise<Fonts> => {
  loaded ??= readFonts()
  return loaded
}

const readFonts = async (): Promise<Fonts> => {
  const [regular, bold, italic] = await Promise.all([readFace('regular'), readFace('bold'), readFace('italic')])
  const faces: Record<Face, Font> = { regular, bold, italic }
  const widths: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map(), italic: new Map() }
  const known = new Set(regular.characterSet)
  return {
    font: (face) => faces[face],
    widthOf: (text, face, size) => {
      const cache = widths[face]
      let width = cache.get(text)
      if (width === undefined) {
        width = pieces(text).reduce((sum, piece) => sum + faces[face].layout(piece).advanceWidth, 0)
        if (cache.size > 20_000) cache.clear()
        cache.set(text, width)
      }
      return (width * size) / 1000
    },
    printable: (text) =>
      Array.from(tidy(text), (sign) => (sign === '\n' || known.has(sign.codePointAt(0) ?? 0) ? sign : '?')).join(''),
  }
}

const tidy = (text: string): string => {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}]+/gu, '')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
}

const readFace = async (face: Face): Promise<Font> => {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/pt-sans/${files[face]}`)
  const cut = await subsetFont(await readFile(path), alphabet, {
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: ['kern'],
  })
  const font = create(cut)
  if (!('layout' in font) || font.unitsPerEm !== 1000) throw new Error(`unexpected kind of font: ${path}`)
  // A glyph keeps the letter it was first met for, and as a part of «й» an «и» is met for none: then the text of every later
  // document would read back wrong. So each is met here first, for its own letter.
  for (const codePoint of font.characterSet) rememberingOutline(font.glyphForCodePoint(codePoint))
  return rememberingWords(font)
}

/** Reads a glyph's outline once per process: each document's cut of the font asks for it anew. */
const rememberingOutline = (glyph: Glyph): void => {
  if (!('_decode' in glyph) || typeof glyph._decode !== 'function') return
  const outline: unknown = glyph._decode()
  Object.assign(glyph, { _decode: () => outline })
}

/**
 * Shapes each word once per process instead of once per document. Safe to share: pdfkit scales a run in place by
 * 1000 / unitsPerEm, which is 1 here.
 */
const rememberingWords = (font: Font): Font => {
  const shape = font.layout.bind(font)
  const runs = new Map<string, ReturnType<Font['layout']>>()
  font.layout = (text, features, ...more) => {
    if (features) return shape(text, features, ...more)
    let run = runs.get(text)
    if (!run) {
      run = shape(text)
      if (runs.size > 20_000) runs.clear()
      runs.set(text, run)
    }
    return run
  }
  return font
}

/** Cuts as pdfkit does before shaping, each word with the space after it, so that measured and drawn widths are equal. */
const pieces = (text: string): string[] => {
  return text.match(/[^ ]* |[^ ]+$/g) ?? []
}
