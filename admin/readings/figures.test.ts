import { describe, expect, it } from 'vitest'
import { bandText, kwhText, zonesText } from './figures.ts'

describe('figures of a meter', () => {
  it('are read by threes', () => {
    expect([0, 999, 1000, 32108, 1234567].map(kwhText)).toEqual([
      '0',
      '999',
      '1\u00a0000',
      '32\u00a0108',
      '1\u00a0234\u00a0567',
    ])
    expect(kwhText(-1500)).toBe('−1\u00a0500')
  })

  it('stand in the order of their zones, and a band from its low end', () => {
    expect(zonesText([32108, 17, 900])).toBe('32\u00a0108 / 17 / 900')
    expect(bandText({ low: 60, high: 1100 })).toBe('60–1\u00a0100')
  })
})
