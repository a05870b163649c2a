import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exifBomb, packedText, pdfBomb, pngOf, sayingLarger, scriptedPdf } from './hostile-fixture.ts'
import { exifOf, filmData, filmOf, heicSample, jpegOf } from './photo-fixture.ts'
import { createPhotoReader } from './photo-reader.ts'

const reader = createPhotoReader()
const faultOf = (bytes: Buffer): Promise<string> =>
  reader.read(bytes).then(
    ({ type }) => `taken as ${type}`,
    (error) => error.fault ?? String(error),
  )

let jpeg: Buffer
let heic: Buffer
let atFirst = 0
let most = 0
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 5)

beforeAll(async () => {
  jpeg = await jpegOf(1)
  heic = await heicSample()
  await reader.read(heic)
  await reader.read(scriptedPdf())
  atFirst = process.memoryUsage.rss()
}, 60_000)
afterAll(async () => {
  clearInterval(watch)
  await reader.close()
})

const zip = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')

describe('what is no photo', () => {
  it.each([
    ['nothing at all', () => Buffer.alloc(0)],
    ['one byte', () => Buffer.from([0xff])],
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an archive', () => zip],
    ['a program', () => Buffer.from(`MZ${'\0'.repeat(200)}`)],
    ['a GIF', () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a TIFF', () => Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1')],
    ['a WebP', () => Buffer.from('RIFF\x1a\0\0\0WEBPVP8L', 'latin1')],
    ['an AVIF', () => Buffer.from('\0\0\0\x1cftypavif\0\0\0\0mif1miaf', 'latin1')],
    ['a PDF that begins later', () => Buffer.concat([Buffer.from('\n\n'), scriptedPdf()])],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await faultOf(bytes())).toBe('file_type')
  })
})

describe('what is cut or broken', () => {
  it.each([
    ['a JPEG without its end', () => jpeg.subarray(0, jpeg.length - 2)],
    ['the first bytes of a JPEG', () => jpeg.subarray(0, 20)],
    ['a HEIC cut in the middle', () => heic.subarray(0, heic.length / 2)],
    ['a HEIC in name alone', () => Buffer.concat([heic.subarray(0, 28), Buffer.alloc(4000, 0xff)])],
    ['a film cut in the middle', () => filmOf().subarray(0, filmOf().length - 100)],
    ['a PDF of nothing', () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['a PDF that is locked', () => Buffer.from('%PDF-1.7\ntrailer\n<< /Encrypt << /Filter /None >> >>\n%%EOF')],
  ])('is refused: %s', async (_what, bytes) => {
    expect(await faultOf(bytes())).toBe('broken_file')
  })
})

describe('what would unpack without end', () => {
  it.each([
    ['a PNG of 16 000 × 16 000 pixels in 35 kilobytes', () => pngOf(16_000)],
    ['a JPEG that promises 65 500 × 65 500', () => sayingLarger(jpeg, 65_500, 65_500)],
  ])('is refused by what it says of itself: %s', async (_what, bytes) => {
    expect(await faultOf(bytes())).toBe('too_many_pixels')
  })

  it('is passed over where it stands beside the pixels', async () => {
    const { capturedAt, place, copy } = await reader.read(exifBomb(jpeg))
    expect([capturedAt, place, copy.length < 100_000]).toEqual([null, null, true])
    const told = await jpegOf(2, { exif: exifOf('2026:10:31 10:21:07', '+02:00') })
    expect(await reader.read(exifBomb(told))).toMatchObject({ capturedAt: '2026-10-31T08:21:07.000Z' })
    expect(await faultOf(pngOf(64, packedText(20_000_000)))).toMatch(/^taken as image\/png$|^broken_file$/)
  })

  it('is drawn small and grey where a JPEG says it is larger than it is', async () => {
    expect((await reader.read(sayingLarger(jpeg, 8000, 8000))).copy.length).toBeLessThan(200_000)
  })
})

describe('what is two files at once', () => {
  it('is shown as the picture alone', async () => {
    const polyglots = [
      Buffer.concat([jpeg, zip]),
      Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script>')]),
      Buffer.concat([jpeg, scriptedPdf()]),
    ]
    for (const bytes of polyglots) {
      const { copy, copyType } = await reader.read(bytes)
      expect([copyType, copy.subarray(-2)]).toEqual(['image/jpeg', Buffer.from([0xff, 0xd9])])
      for (const mark of ['PK\x05\x06', '<script', '%PDF']) expect(copy.includes(mark)).toBe(false)
    }
  })

  it('is shown as pages that run, carry and tell nothing', async () => {
    const { kind, copy } = await reader.read(scriptedPdf())
    expect([kind, copy.subarray(0, 5).toString(), copy.includes('DCTDecode')]).toEqual(['pdf', '%PDF-', true])
    for (const mark of ['JavaScript', 'OpenAction', 'a.exe', 'Шпигун']) expect(copy.includes(mark)).toBe(false)
  })

  it('is shown as the film alone', async () => {
    const film = filmOf()
    const { copy } = await reader.read(Buffer.concat([film, Buffer.from('\0\0\0\x1dfreeсховане тут')]))
    expect(copy.includes(filmData.shown)).toBe(true)
    expect(copy.includes('сховане')).toBe(false)
  })
})

it('takes no more memory for any of it than a large photo takes', () => {
  expect(most - atFirst).toBeLessThan(400_000_000)
})

it('stops at a page that unpacks without end before the memory does, and reads the next photo', async () => {
  const bomb = pdfBomb(500_000_000)
  const before = process.memoryUsage.rss()
  most = before
  expect(await faultOf(bomb)).toBe('broken_file')
  expect(most - before).toBeLessThan(1_000_000_000)
  expect(await faultOf(jpeg)).toBe('taken as image/jpeg')
}, 120_000)
