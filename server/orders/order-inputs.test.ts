import { describe, expect, it } from 'vitest'
import { resultInput } from './order-inputs.ts'

const twoZones = {
  kind: 'meter',
  oldReadings: [18_440],
  newNumber: '11204875',
  digits: 6,
  zones: 2,
  firstReadings: [0, 999_999.9],
}

const wrong = (change: object) =>
  resultInput
    .safeParse({ ...twoZones, ...change })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('the result of a replaced meter', () => {
  it('has a first reading for each zone', () => {
    expect(wrong({})).toBeUndefined()
    const refusal = ['firstReadings: Вкажіть по одному показу на кожну зону нового лічильника.']
    expect(wrong({ firstReadings: [0] })).toEqual(refusal)
    expect(wrong({ zones: 1 })).toEqual(refusal)
  })

  it('has no reading wider than the dial', () => {
    expect(wrong({ firstReadings: [0, 1_000_000] })).toEqual([
      'firstReadings: Показ не вміщується в розряди нового лічильника.',
    ])
  })
})
