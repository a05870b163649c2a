import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../errors.ts'
import { shownCopy } from './shown-copy.ts'
import { sniffScan } from './sniff-type.ts'

const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
  .jpeg()
  .withExif({ IFD0: { Make: 'Spy camera' } })
  .toBuffer()
const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
  .png()
  .toBuffer()
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
const zipEnd = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')

const refusalOf = async (bytes: Buffer, name = 'паспорт.jpg'): Promise<Refusal> => {
  const thrown = await sniffScan({ name, bytes }).catch((error: unknown) => error)
  if (!(thrown instanceof Refusal)) throw new Error(`the file was taken as ${thrown}`)
  return thrown
}

describe('the type of a scan', () => {
  it('is told by its content, whatever the name says', async () => {
    expect(await sniffScan({ name: 'скан.pdf', bytes: jpeg })).toBe('image/jpeg')
    expect(await sniffScan({ name: 'скан.jpg', bytes: pdf })).toBe('application/pdf')
  })

  it.each([
    ['a PNG', png],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a program', Buffer.from(`MZ${'\0'.repeat(200)}`)],
    ['a text', Buffer.from('Це не скан, а текст')],
    ['one byte', Buffer.from([0xff])],
    ['a PDF that begins later', Buffer.concat([Buffer.from('\n\n'), pdf])],
  ])('is refused when the file is %s named .jpg', async (_what, bytes) => {
    const refusal = await refusalOf(bytes)
    expect(refusal).toMatchObject({ status: 422, code: 'wrong_file_type' })
    expect(refusal.errors.files).toContain('«паспорт.jpg»')
  })

  it.each([
    ['a JPEG without its end', jpeg.subarray(0, jpeg.length - 2)],
    ['a JPEG cut in the middle', jpeg.subarray(0, jpeg.length / 2)],
    ['the first bytes of a JPEG', jpeg.subarray(0, 20)],
    ['a PDF without its end', pdf.subarray(0, pdf.length - 8)],
  ])('is refused when the file is %s', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ status: 422, code: 'broken_file' })
  })

  it.each([
    ['a JPEG with a zip archive behind it', Buffer.concat([jpeg, zipEnd])],
    ['a PDF with a zip archive behind it', Buffer.concat([pdf, zipEnd])],
    ['a PDF that is also a web page', Buffer.concat([Buffer.from('%PDF-1.4\n<html><SCRIPT>'), pdf])],
    ['a JPEG with a RAR archive behind it', Buffer.concat([jpeg, Buffer.from('Rar!\x1a\x07\x00', 'latin1')])],
  ])('is refused when the file is %s', async (_what, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ status: 422, code: 'mixed_file' })
  })
})

describe('the copy of a scan that is shown', () => {
  const stored = { name: 'паспорт.jpg', sha256: '' }

  it('holds nothing of what the camera wrote into the picture', async () => {
    expect(jpeg.toString('latin1')).toContain('Spy camera')
    const shown = await shownCopy({ ...stored, bytes: jpeg, mediaType: 'image/jpeg' })
    expect(shown.bytes.toString('latin1')).not.toContain('Spy camera')
    expect(await sniffScan(shown)).toBe('image/jpeg')
  })

  it('is the PDF itself where the scan is a PDF', async () => {
    const shown = await shownCopy({ ...stored, bytes: pdf, mediaType: 'application/pdf' })
    expect(shown.bytes).toBe(pdf)
  })
})
