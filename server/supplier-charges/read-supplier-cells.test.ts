import { describe, expect, it } from 'vitest'
import { readPeriod, readSum } from './read-supplier-cells.ts'

describe('a sum of a supplier', () => {
  it('is read however it is written', () => {
    const written = ['1 234,50', '1\u00a0234.5', '-12.30', '−12,3', '0', '7']
    expect(written.map(readSum)).toEqual([123_450, 123_450, -1_230, -1_230, 0, 700])
  })

  it('is refused where it is none or has a third digit', () => {
    expect(['', 'нуль', '1,234', '1.2.3', '12345678901', '--1', '=1+1'].map(readSum)).toEqual(Array(7).fill(null))
  })
})

it('a period is read in three ways, and a month that is none is refused', () => {
  expect(['2026-10', '2026-10-01', '10.2026', '01.10.2026'].map(readPeriod)).toEqual(Array(4).fill('2026-10-01'))
  expect(['2026-13', '13.2026', 'жовтень', '', '10.26', '1026'].map(readPeriod)).toEqual(Array(6).fill(null))
})
