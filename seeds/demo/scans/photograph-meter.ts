import { readFile } from 'node:fs/promises'
import sharp, { type Exif, type OverlayOptions } from 'sharp'
import { createRandom, type Random } from '../../random.ts'
import { digitSheet, face } from './draw-meters.ts'

/** A photo to be made: what the dial and the plate show, and what the phone writes beside it. */
export interface MeterShot {
  /** The same seed gives the same view and light. */
  seed: number
  value: number
  digits: number
  number: string
  exif: Exif | null
}

/** Makes photos of meters out of drawn parts. */
export type Photograph = (shot: MeterShot) => Promise<Buffer>

type Style = 'drum' | 'screen'

const sample = (name: string): Promise<Buffer> => readFile(new URL(`samples/${name}`, import.meta.url))

const cutDigits = async (sheet: Buffer): Promise<Record<keyof typeof digitSheet, Buffer[]>> => {
  const cut = (kind: keyof typeof digitSheet) => {
    const { top, width, height } = digitSheet[kind]
    return Promise.all(
      Array.from({ length: 10 }, (_, digit) =>
        sharp(sheet)
          .extract({ left: digit * width, top, width, height })
          .raw()
          .toBuffer(),
      ),
    )
  }
  return { drum: await cut('drum'), screen: await cut('screen'), plate: await cut('plate') }
}

/** Light from a window or a torch: soft blots, by which two photos of one meter are told apart. */
const lightOf = async (random: Random): Promise<Buffer> => {
  const blots = Buffer.from(
    Array.from({ length: 5 * 4 }, () => random.between(95, 255)).flatMap((light) => [light, light, light]),
  )
  return sharp(blots, { raw: { width: 5, height: 4, channels: 3 } })
    .resize(face.width, face.height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer()
}

const shoot = async (
  parts: { faces: Record<Style, Buffer>; cut: Awaited<ReturnType<typeof cutDigits>> },
  { seed, value, digits, number, exif }: MeterShot,
): Promise<Buffer> => {
  const random = createRandom(seed)
  const style: Style = number.length % 2 === 0 ? 'screen' : 'drum'
  const put = (text: string, kind: keyof typeof digitSheet, at: { left: number; top: number; step: number }) =>
    [...text].flatMap((sign, place): OverlayOptions[] => {
      const input = parts.cut[kind][Number(sign)]
      const { width, height } = digitSheet[kind]
      return input ? [{ input, raw: { width, height, channels: 3 }, left: at.left + place * at.step, top: at.top }] : []
    })
  const light = { input: await lightOf(random), raw: { width: face.width, height: face.height, channels: 3 as const } }
  const shown = await sharp(parts.faces[style])
    .composite([
      ...put(String(value).padStart(digits, '0').slice(-face.dial.most), style, face.dial),
      ...put(number.replaceAll(/\D/g, '').slice(0, face.plate.most), 'plate', face.plate),
      { ...light, blend: 'multiply' },
    ])
    .removeAlpha()
    .raw()
    .toBuffer()
  const shade = random.between(50, 150)
  const wall = { r: shade + 14, g: shade + 4, b: shade - 8 }
  const raw = { width: face.width, height: face.height, channels: 3 as const }
  const turned = sharp(shown, { raw }).rotate(random.between(-70, 70) / 10, { background: wall })
  const [left, top] = [random.between(0, 90), random.between(0, 70)]
  const view = await turned.raw().toBuffer({ resolveWithObject: true })
  const near = {
    left,
    top,
    width: view.info.width - left - random.between(0, 90),
    height: view.info.height - top - random.between(0, 60),
  }
  const photo = sharp(view.data, { raw: { width: view.info.width, height: view.info.height, channels: 3 } })
    .extract(near)
    .resize(640, 480, { fit: 'fill' })
    .jpeg({ quality: 58 })
  return (exif ? photo.withExif(exif) : photo).toBuffer()
}

/** Loads the drawn parts. No text is drawn here: the running office reads no format in which text could be. */
export const loadMeterParts = async (): Promise<Photograph> => {
  const faces = { drum: await sample('meter-drum.jpg'), screen: await sample('meter-screen.jpg') }
  const parts = { faces, cut: await cutDigits(await sample('meter-digits.jpg')) }
  return (shot) => shoot(parts, shot)
}
