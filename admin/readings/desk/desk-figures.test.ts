import { describe, expect, it } from 'vitest'
import { brokenKwh, chartMonths, halfYears, stepText } from './desk-figures.ts'
import { deskReading } from './desk-fixture.ts'
import { orderOfPhotos } from './use-photos-ahead.ts'

describe('what the photo desk compares a reading with', () => {
  it('is two years with their gaps, and what this reading gives', () => {
    const history24 = [
      { period: '2024-10-01', kwh: 47 },
      { period: '2026-09-01', kwh: 35 },
    ]
    const months = chartMonths(deskReading(1, { history24, volume: 80 }))
    expect([months.length, months[0], months[1]]).toEqual([
      25,
      { period: '2024-10-01', kwh: 47, present: false },
      { period: '2024-11-01', kwh: null, present: false },
    ])
    expect(months.slice(-2)).toEqual([
      { period: '2026-09-01', kwh: 35, present: false },
      { period: '2026-10-01', kwh: 80, present: true },
    ])
  })

  it('is how far the dial went, over its end too', () => {
    expect(stepText(deskReading(1), 0)).toBe('+80')
    expect(stepText(deskReading(1, { zones: [32000] }), 0)).toBe('−28')
    const rolledOver = [{ code: 'rolled_over', uk: '', en: '', doubtful: false }]
    expect(stepText(deskReading(1, { zones: [12], flags: rolledOver }), 0)).toBe('+67\u00a0984')
    expect(stepText(deskReading(1, { previous: null }), 0)).toBeNull()
  })

  it('is said with a comma', () => {
    expect([2.58, 10, 1234.5].map(brokenKwh)).toEqual(['2,58', '10', '1\u00a0234,5'])
  })
})

it('half-years are named under the chart, but not at its edge, where the name would be cut off', () => {
  const named = (closes: string) => halfYears(chartMonths({ ...deskReading(1), closes }))
  expect(named('2026-11-01')).toEqual(['2025-01-01', '2025-07-01', '2026-01-01', '2026-07-01'])
  expect(named('2026-10-01').at(-1)).toBe('2026-07-01')
  for (const closes of ['2026-08-01', '2026-09-01']) expect(named(closes).at(-1)).toBe('2026-01-01')
})

it('photos come in the order they are looked at: this reading’s, then the first of each that follows', () => {
  const photo = (id: number) => ({
    id,
    kind: 'image' as const,
    mediaType: 'image/jpeg',
    name: `${id}.jpg`,
    size: 1,
    url: '',
    downloadUrl: '',
    capturedAt: null,
    capturedPlace: null,
    addedAt: '',
    addedBy: '',
    hints: [],
  })
  const readings = [[1, 2], [3, 4], [], [5]].map((ids) => ({ photoFiles: ids.map(photo) }))
  expect(orderOfPhotos(readings).map(({ id }) => id)).toEqual([1, 2, 3, 5, 4])
})
