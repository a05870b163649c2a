import { describe, expect, it } from 'vitest'
import { drawPicture } from './draw-picture.ts'
import { jpegOf } from './photo-fixture.ts'
import { lookOf, lookSide, looksDiffer, nearParts, partsOf } from './picture-look.ts'

const lookAt = async (seed: number, change: Parameters<typeof jpegOf>[1] = {}): Promise<string> => {
  const { look } = await drawPicture(await jpegOf(seed, change))
  return look ?? ''
}

describe('the look of a picture', () => {
  it('hardly changes when the picture is scaled and pressed, and wholly when it is another', async () => {
    const looks = await Promise.all([1, 2, 3, 4, 5].map((seed) => lookAt(seed)))
    for (const [place, look] of looks.entries()) {
      expect(looksDiffer(look, await lookAt(place + 1, { side: 240, quality: 35 }))).toBeLessThanOrEqual(7)
      for (const other of looks.slice(place + 1)) expect(looksDiffer(look, other)).toBeGreaterThan(14)
    }
  })

  it('is none where nothing is to be seen', () => {
    expect(lookOf(new Uint8Array(lookSide * lookSide).fill(3))).toBeNull()
  })

  it('has four parts, one of which is nearly the same in every look that differs in seven bits', () => {
    const look = 'f00d1234abcd0001'
    expect(partsOf(look)).toEqual([0xf00d, 0x1234, 0xabcd, 0x0001])
    // Two bits turned in each part but the last, one in that.
    const other = 'f00e1237abce0000'
    expect(looksDiffer(look, other)).toBe(7)
    expect(partsOf(other).some((part, place) => nearParts(partsOf(look)[place] ?? 0).includes(part))).toBe(true)
    expect(new Set(nearParts(7)).size).toBe(17)
  })
})
