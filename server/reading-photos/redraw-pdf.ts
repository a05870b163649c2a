import { fileURLToPath } from 'node:url'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { largestPhoto } from '../files/file-limits.ts'
import { drawPicture } from './draw-picture.ts'
import { type PicturePage, pdfOfPictures } from './pdf-of-pictures.ts'
import { PhotoError } from './photo-error.ts'

const longestSide = 2000
/** A photo of a meter is a page or two; what is beyond is not shown. */
const mostPages = 10

const beside = (folder: string): string =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

const pictureOf = async (page: PDFPageProxy): Promise<PicturePage & { look: string | null }> => {
  const plain = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(longestSide / Math.max(plain.width, plain.height), 4) })
  const [width, height] = [Math.max(Math.ceil(viewport.width), 1), Math.max(Math.ceil(viewport.height), 1)]
  const canvas = createCanvas(width, height)
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d'), viewport, annotationMode: 0 }).promise
  const { bytes, look } = await drawPicture(canvas.toBuffer('image/png'))
  const paper = { width: Math.ceil(plain.width), height: Math.ceil(plain.height) }
  return { jpeg: bytes, width, height, paper, look }
}

/**
 * A PDF drawn anew as pictures of its first ten pages: what ran, linked or was attached in it is not there any more. Throws
 * `PhotoError` `broken_file` for a cut, locked or empty one.
 */
export const redrawPdf = async (bytes: Buffer): Promise<{ bytes: Buffer; look: string | null }> => {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: largestPhoto,
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
  })
  try {
    const file = await task.promise
    const pages = []
    for (let number = 1; number <= Math.min(file.numPages, mostPages); number += 1) {
      const page = await file.getPage(number)
      pages.push(await pictureOf(page))
      page.cleanup()
    }
    if (pages.length === 0) throw new PhotoError('broken_file')
    return { bytes: pdfOfPictures(pages), look: pages[0]?.look ?? null }
  } catch (error) {
    throw error instanceof PhotoError ? error : new PhotoError('broken_file', error)
  } finally {
    await task.destroy()
  }
}
