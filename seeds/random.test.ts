import { expect, it } from 'vitest'
import { createRandom } from './random.ts'

const draw = (seed: number) => {
  const random = createRandom(seed)
  return Array.from({ length: 2_000 }, () => random.below(1_000))
}

it('the same seed gives the same sequence, another seed another', () => {
  expect(draw(7)).toEqual(draw(7))
  expect(draw(8)).not.toEqual(draw(7))
  expect(draw(7).slice(0, 4)).toEqual([11, 61, 976, 699])
})

it('numbers stay within their bounds and fill them evenly', () => {
  const tenths = new Map<number, number>()
  for (const number of draw(42)) tenths.set(Math.floor(number / 100), (tenths.get(Math.floor(number / 100)) ?? 0) + 1)
  expect([...tenths.keys()].toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(Math.min(...tenths.values())).toBeGreaterThan(150)
})
