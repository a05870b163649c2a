import sharp from 'sharp'
import type { Draw, Label } from './svg-text.ts'

/** Where things stand on a drawn face, in pixels: what `photograph-meter.ts` puts digits into. */
export const face = {
  width: 800,
  height: 600,
  dial: { left: 206, top: 186, step: 48, most: 8 },
  plate: { left: 330, top: 428, step: 20, most: 12 },
}

/** The rows of the sheet of digits, ten in each: drums, a screen, the number on the plate. */
export const digitSheet = {
  drum: { top: 0, width: 44, height: 72 },
  screen: { top: 72, width: 44, height: 72 },
  plate: { top: 144, width: 20, height: 32 },
} as const

const toJpeg = (drawing: string, width: number, height: number): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${drawing}</svg>`))
    .jpeg({ quality: 78, chromaSubsampling: '4:4:4' })
    .toBuffer()

const looks = {
  drum: { body: '#e6e4dc', window: '#141414', model: 'СО-ЕА09', brand: 'МЕРИДІАН' },
  screen: { body: '#dfe3e6', window: '#a9b79b', model: 'НІК 2102-02', brand: 'НІК-Електроніка' },
} as const

/** A meter on a wall, its dial and number plate still empty. */
export const drawMeterFace = (draw: Draw, kind: keyof typeof looks): Promise<Buffer> => {
  const { body, window, model, brand } = looks[kind]
  const words: Label[] = [
    { text: brand, x: 210, y: 130, size: 26, face: 'bold', colour: '#20406b' },
    { text: 'кВт·год', x: 520, y: 300, size: 26 },
    { text: `${model}  5(60) А  220 В  50 Гц`, x: 210, y: 350, size: 22 },
    { text: '6400 імп/кВт·год', x: 210, y: 386, size: 20 },
    { text: '№', x: 292, y: 456, size: 26 },
    { text: '2021', x: 210, y: 456, size: 22 },
  ]
  const bricks = Array.from({ length: 12 }, (_, row) => {
    const y = row * 52
    const joints = Array.from({ length: 8 }, (_x, place) => `M${place * 118 + (row % 2) * 59} ${y}v52`).join('')
    return `<path d="M0 ${y}h800${joints}" stroke="#8d7c69" stroke-width="4" fill="none"/>`
  }).join('')
  return toJpeg(
    `<rect width="800" height="600" fill="#a89682"/>${bricks}
    <rect x="168" y="58" width="484" height="500" rx="30" fill="#00000044"/>
    <rect x="160" y="46" width="484" height="500" rx="30" fill="${body}" stroke="#77736a" stroke-width="4"/>
    <rect x="196" y="172" width="412" height="100" rx="8" fill="${window}" stroke="#555" stroke-width="5"/>
    <rect x="284" y="420" width="300" height="48" fill="#f7f7f2" stroke="#999"/>
    <circle cx="190" cy="76" r="10" fill="#8a8a86"/><circle cx="614" cy="76" r="10" fill="#8a8a86"/>
    <rect x="160" y="486" width="484" height="60" rx="14" fill="#c9c7c0"/><circle cx="402" cy="516" r="12" fill="#6f6d68"/>
    <path d="M230 546v54M300 546v54M500 546v54M570 546v54" stroke="#23282e" stroke-width="16"/>
    <circle cx="560" cy="110" r="9" fill="#d03a2b"/>${draw(words)}`,
    face.width,
    face.height,
  )
}

const rowOf = (draw: Draw, kind: keyof typeof digitSheet, ground: string, ink: string): string => {
  const { top, width, height } = digitSheet[kind]
  const labels = Array.from({ length: 10 }, (_, digit): Label => {
    return {
      text: String(digit),
      x: digit * width + width * 0.18,
      y: top + height * 0.83,
      size: height * 0.92,
      face: 'bold',
      colour: ink,
    }
  })
  return `<rect y="${top}" width="${width * 10}" height="${height}" fill="${ground}"/>${draw(labels)}`
}

/** All digits that a meter may show, in the three manners of `digitSheet`. */
export const drawDigitSheet = (draw: Draw): Promise<Buffer> =>
  toJpeg(
    rowOf(draw, 'drum', '#1d1d1d', '#f4f2ea') +
      rowOf(draw, 'screen', '#a9b79b', '#1b211a') +
      rowOf(draw, 'plate', '#f7f7f2', '#2b2b33'),
    440,
    176,
  )
