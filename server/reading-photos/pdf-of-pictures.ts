/** A page that is one JPEG picture of `width` × `height` pixels; `paper` is its size in points. */
export interface PicturePage {
  jpeg: Buffer
  width: number
  height: number
  paper: { width: number; height: number }
}

const objectsOf = ({ jpeg, width, height, paper }: PicturePage, first: number): Buffer[] => {
  const content = `q ${paper.width} 0 0 ${paper.height} 0 0 cm /P Do Q`
  const image = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`
  return [
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] /Resources << /XObject << /P ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`,
    ),
    Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
    Buffer.concat([Buffer.from(`${image}\nstream\n`), jpeg, Buffer.from('\nendstream')]),
  ]
}

/** A PDF in which every page is one picture, and nothing else is: no text, script, link, attachment or name. */
export const pdfOfPictures = (pages: readonly PicturePage[]): Buffer => {
  const kids = pages.map((_, place) => `${3 + place * 3} 0 R`).join(' ')
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    ...pages.flatMap((page, place) => objectsOf(page, 3 + place * 3)),
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let length = 9
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    places.push(length)
    parts.push(whole)
    length += whole.length
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}
