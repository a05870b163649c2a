import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as its reader sees it: text by page with one space for any run of white space, the file's own statements. */
export interface ReadPdf {
  pages: string[]
  text: string
  info: Record<string, unknown>
  fonts: string[]
  /** Roles of the structure tree in reading order, page by page. */
  roles: string[]
}

/** Pixels, four bytes each, as `jsqr` takes them. */
export interface Raster {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** Reads a PDF back with another library than the one that drew it. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const file = await task.promise
  const pages: string[] = []
  const fonts = new Set<string>()
  const roles: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' '),
    )
    await page.getOperatorList()
    for (const { fontName } of items.flatMap((item) => ('fontName' in item ? [item] : []))) {
      if (page.commonObjs.has(fontName)) fonts.add(page.commonObjs.get(fontName).name)
    }
    roles.push(...rolesOf(await page.getStructTree()))
  }
  const { info } = await file.getMetadata()
  await task.destroy()
  return { pages, text: pages.join(' '), info: { ...info }, fonts: [...fonts].sort(), roles }
}

/** The pixels of a page (the first unless told) at so many dots per inch. */
export const rasterPage = async (bytes: Uint8Array, dpi: number, number = 1): Promise<Raster> => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const page = await (await task.promise).getPage(number)
  const viewport = page.getViewport({ scale: dpi / 72 })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  await page.render({ canvas, canvasContext: context, viewport }).promise
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  await task.destroy()
  return image
}

const rolesOf = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return []
  const own = 'role' in node && typeof node.role === 'string' && node.role !== 'Root' ? [node.role] : []
  return 'children' in node && Array.isArray(node.children) ? [...own, ...node.children.flatMap(rolesOf)] : own
}
