import sharp from 'sharp'
import { pdfOfJpeg } from './pdf-of-jpeg.ts'
import type { Draw, Label } from './svg-text.ts'

const width = 900
const height = 620

const wave = (y: number): string =>
  `<path d="M0 ${y} Q 75 ${y - 22} 150 ${y} T 300 ${y} T 450 ${y} T 600 ${y} T 750 ${y} T 900 ${y}"/>`

/** The open beginning of a drawing: a sheet lying a little askew on a scanner’s glass. */
const paper = (tint: string, waves: number): string => {
  const lines = Array.from({ length: waves }, (_, row) => wave(30 + row * 36)).join('')
  return `<rect width="${width}" height="${height}" fill="#8d8f94"/><g transform="rotate(-0.8 450 310)">
    <rect x="22" y="18" width="856" height="584" rx="10" fill="${tint}"/>
    <g fill="none" stroke="#7fa39a" stroke-opacity=".35" stroke-width="1.4">${lines}</g>`
}

const stamp = (draw: Draw): string => {
  const word = { text: 'ЗРАЗОК', x: 210, y: 390, size: 150, face: 'bold', colour: '#a01010' } as const
  return `<g transform="rotate(-24 450 330)" opacity=".16">${draw([word])}</g>`
}

const toJpeg = (drawing: string): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing}</svg>`))
    .jpeg({ quality: 62 })
    .toBuffer()

/** Printed captions, each with a greyed-out value: the samples are nobody’s. */
const rows = (draw: Draw, captions: readonly string[], x: number, top: number): string =>
  captions
    .map((text, row) => {
      const y = top + row * 62
      const caption: Label = { text, x, y, size: 19, colour: '#6a7077' }
      const bar = `<rect x="${x}" y="${y + 9}" width="${250 + ((row * 83) % 170)}" height="24" rx="4" fill="#3a4048" opacity=".72"/>`
      return draw([caption]) + bar
    })
    .join('')

const title = (draw: Draw, text: string): string =>
  draw([{ text, x: 70, y: 95, size: 34, face: 'bold', colour: '#1d4f7a' }])

/** A JPEG that looks like a scanned identity document, marked as a sample. */
export const drawIdentityScan = (draw: Draw, heading: string, captions: readonly string[]): Promise<Buffer> =>
  toJpeg(`${paper('#eef2ea', 17)}${title(draw, heading)}
    <rect x="70" y="150" width="210" height="270" fill="#c9cfd4"/><circle cx="175" cy="250" r="52" fill="#8b949c"/>
    <path d="M85 420 q90 -150 180 0z" fill="#8b949c"/>${rows(draw, captions, 320, 168)}${stamp(draw)}</g>`)

/** A JPEG of a meter on a wall with its number and dial. */
export const drawMeterPhoto = (draw: Draw, meter: { number: string; model: string; dial: string }): Promise<Buffer> =>
  toJpeg(`<rect width="${width}" height="${height}" fill="#9a8f7d"/>
    <rect x="250" y="40" width="400" height="540" rx="26" fill="#e9e9e4"/>
    <rect x="300" y="130" width="300" height="110" rx="8" fill="#a9b99c"/>
    <rect x="330" y="430" width="240" height="90" rx="6" fill="#d0d0ca"/>
    ${draw([
      { text: meter.dial, x: 335, y: 210, size: 74, face: 'bold', colour: '#20261c' },
      { text: 'кВт·год', x: 510, y: 272, size: 24 },
      { text: meter.model, x: 300, y: 330, size: 28, face: 'bold' },
      { text: `№ ${meter.number}`, x: 300, y: 380, size: 28 },
      { text: 'Фото (зразок)', x: 30, y: 590, size: 24, colour: '#f4efe2' },
    ])}`)

/** A one-page PDF holding a scanned paper, as a scanner makes it. */
export const drawPaperScan = async (draw: Draw, heading: string, captions: readonly string[]): Promise<Buffer> => {
  const page = `${paper('#fbfaf4', 0)}${title(draw, heading)}${rows(draw, captions, 70, 168)}${stamp(draw)}</g>`
  return pdfOfJpeg(await toJpeg(page), width, height)
}
