import PDFDocument from 'pdfkit'
import type { Face, Fonts } from './fonts.ts'
import { layoutText } from './layout-text.ts'
import { colour, contentWidth, page, text } from './page-style.ts'
import type { Slice } from './paginate.ts'
import { createPen, type Pen } from './pen.ts'

/** What the file says of itself beside its pages. */
export type Imprint = { title: string; company: string; createdAt: Date; draft?: boolean | undefined }

const faces: readonly Face[] = ['regular', 'bold', 'italic']

/** Makes the file: every slice drawn on its page under one structure tree, and a foot with the page number on each. */
export const drawPages = (pages: readonly Slice[][], imprint: Imprint, fonts: Fonts): Uint8Array => {
  const doc = openFile(imprint, fonts)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const pen = createPen(doc)
  pages.forEach((slices, index) => {
    doc.addPage()
    if (imprint.draft) pen.artifact('Pagination', () => drawDraftMark(pen, fonts))
    for (const slice of slices) slice.flow.draw(pen, root, slice)
    pen.artifact('Pagination', () => drawFoot(pen, imprint, `Сторінка ${index + 1} з ${pages.length}`, fonts))
  })
  root.end()
  return bytesOf(doc)
}

const openFile = ({ title, company, createdAt }: Imprint, fonts: Fonts): PDFKit.PDFDocument => {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    // no default font: Helvetica would come in without being embedded
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'uk-UA',
    displayTitle: true,
    info: { Title: xmlSafe(title), Author: xmlSafe(company), Creator: 'Oblik', CreationDate: createdAt },
  })
  for (const face of faces) doc.registerFont(face, fonts.font(face))
  return doc
}

const drawFoot = (pen: Pen, { title, company }: Imprint, number: string, fonts: Fonts): void => {
  const y = page.height - page.bottom + 14
  pen.rule(page.left, y, contentWidth, colour.line)
  const room = contentWidth - 110
  const whole = layoutText([{ text: `${title} · ${company}`, face: 'regular' }], text.small.size, room, fonts)
  const [left] =
    whole.length === 1 ? whole : layoutText([{ text: title, face: 'regular' }], text.small.size, room, fonts)
  const [right] = layoutText([{ text: number, face: 'regular' }], text.small.size, 110, fonts)
  if (left) pen.line(left, page.left, y + 5, text.small)
  if (right) pen.line(right, page.left + contentWidth - right.width, y + 5, text.small)
}

const drawDraftMark = (pen: Pen, fonts: Fonts): void => {
  const style = { face: 'bold', size: 110, leading: 110, colour: colour.faint } as const
  const [line] = layoutText([{ text: 'ЗРАЗОК', face: style.face }], style.size, Number.MAX_VALUE, fonts)
  if (!line) return
  const [x, y] = [page.width / 2, page.height / 2]
  pen.doc.save().rotate(-52, { origin: [x, y] })
  pen.line(line, x - line.width / 2, y - style.leading / 2, style)
  pen.doc.restore()
}

/** pdfkit writes these into XMP as they are. */
const xmlSafe = (value: string): string => {
  return value.replace(/[<>&\p{Cc}]/gu, ' ')
}

/** pdfkit pushes its chunks synchronously: after `end` they all wait in the stream. */
const bytesOf = (doc: PDFKit.PDFDocument): Uint8Array => {
  doc.end()
  const chunks: Uint8Array[] = []
  for (let chunk = doc.read(); chunk !== null; chunk = doc.read()) chunks.push(chunk)
  return Buffer.concat(chunks)
}
