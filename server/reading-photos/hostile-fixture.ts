import { deflateSync } from 'node:zlib'

const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

const numbers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
  return bytes
}

const chunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  return Buffer.concat([numbers(content.length), named, numbers(crcOf(named))])
}

/** A black PNG that says it has `side` × `side` pixels, and has them: a few dozen kilobytes that unpack without end. */
export const pngOf = (side: number, extra: Buffer = Buffer.alloc(0)): Buffer => {
  const header = Buffer.concat([numbers(side, side), Buffer.from([1, 0, 0, 0, 0])])
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    extra,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A text beside the pixels of a PNG that unpacks to `bytes` bytes. */
export const packedText = (bytes: number): Buffer =>
  chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(bytes, 65))]))

/** The same JPEG saying that it is larger than it is. */
export const sayingLarger = (jpeg: Buffer, width: number, height: number): Buffer => {
  const lying = Buffer.from(jpeg)
  const frame = lying.indexOf(Buffer.from([0xff, 0xc0]))
  lying.writeUInt16BE(height, frame + 5)
  lying.writeUInt16BE(width, frame + 7)
  return lying
}

const entry = (tag: number, type: number, count: number, value: number): Buffer => {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt16BE(tag)
  bytes.writeUInt16BE(type, 2)
  bytes.writeUInt32BE(count, 4)
  bytes.writeUInt32BE(value, 8)
  return bytes
}

const jpegWith = (jpeg: Buffer, segment: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(segment.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)])
}

/** A JPEG whose EXIF leads back to itself and promises four thousand million dates and places. */
export const exifBomb = (jpeg: Buffer): Buffer => {
  const endless = 0xffffffff
  const list = [entry(0x8769, 4, 1, 8), entry(0x8825, 4, 1, 8), entry(0x9003, 2, endless, 8), entry(2, 5, endless, 8)]
  const tiff = Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), Buffer.from([0xff, 0xff]), ...list, numbers(8)])
  return jpegWith(jpeg, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.alloc(60_000, 0xff)]))
}

/** A PDF of a few hundred kilobytes whose page unpacks to `bytes` bytes of drawing. */
export const pdfBomb = (bytes: number): Buffer => {
  const content = deflateSync(Buffer.alloc(bytes, 'q '))
  const head = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
  ].map((object, place) => `${place + 1} 0 obj\n${object}\nendobj\n`)
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n${head.join('')}4 0 obj\n<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ])
}

/** A PDF that runs a script as it opens, carries a file and shows a black square. */
export const scriptedPdf = (): Buffer => {
  const content = '0 0 100 100 re f'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /S /JavaScript /JS (app.alert\\("Шпигун"\\)) >>',
    '<< /Type /Filespec /F (a.exe) >>',
  ]
  const body = objects.map((object, place) => `${place + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Author (Шпигун) >>\n%%EOF\n`)
}
