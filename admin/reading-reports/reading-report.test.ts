import { describe, expect, it } from 'vitest'
import { barsOf, changeOf, daysWaited, shareText } from './reading-report.ts'
import { accountsMissingBehind, arrivalsBehind, oldestWaiting, readingsBehind } from './report-links.ts'

const filterIn = (address: string) => JSON.parse(new URLSearchParams(address.split('?')[1]).get('filter') ?? '')

describe('a share', () => {
  it('is said in whole per cent, and neither a little is nothing nor nearly all is all', () => {
    const said = [shareText(0, 5), shareText(1, 3), shareText(1, 1000), shareText(999, 1000), shareText(5, 5)]
    expect(said).toEqual(['0\u00a0%', '33\u00a0%', '<1\u00a0%', '>99\u00a0%', '100\u00a0%'])
    expect(shareText(0, 0)).toBe('—')
  })

  it('of a change is none where there was nothing before', () => {
    expect([changeOf(92, 100), changeOf(150, 100), changeOf(5, 0)]).toEqual([-8, 50, null])
  })
})

it('waiting is counted in days of Kyiv, from midnight to midnight', () => {
  expect(daysWaited('2026-11-29T21:59:00.000Z', new Date('2026-11-29T22:01:00.000Z'))).toBe(1)
  expect(daysWaited('2026-11-29T08:00:00.000Z', new Date('2026-11-29T20:00:00.000Z'))).toBe(0)
})

describe('the bars of a month', () => {
  const day = (offset: number, received: number, before = 0) => ({ offset, received, before })

  it('stand without gaps, and lose no reading that came far from the window', () => {
    const bars = barsOf([day(-20, 3), day(-2, 5), day(1, 7), day(4, 0, 2), day(40, 1, 1), day(50, 1)])
    expect(bars.map(({ kind, offset }) => [kind, offset])).toEqual([
      ['earlier', -8],
      ...[-2, -1, 0, 1, 2, 3, 4].map((offset) => ['day', offset]),
      ['later', 10],
    ])
    expect(bars.reduce((sum, { received }) => sum + received, 0)).toBe(17)
    expect(bars.reduce((sum, { before }) => sum + before, 0)).toBe(3)
    expect(barsOf([])).toEqual([])
  })

  it('lead to the readings behind them, those of the month before to its own days', () => {
    const place = { closes: '2026-12-01', district: 3 }
    expect(filterIn(arrivalsBehind(place, { kind: 'day', offset: -2 }, 'received'))).toEqual({
      submittedOn_gte: '2026-11-29',
      submittedOn_lte: '2026-11-29',
      closes: '2026-12-01',
      districtId: 3,
    })
    expect(filterIn(arrivalsBehind(place, { kind: 'later', offset: 10 }, 'before'))).toEqual({
      submittedOn_gte: '2026-11-11',
      closes: '2026-11-01',
      districtId: 3,
    })
  })
})

it('numbers lead to lists, the oldest that waits to the head of one', () => {
  expect(filterIn(readingsBehind({ closes: '2026-12-01', district: null }, { photos_gte: 1 }))).toEqual({
    photos_gte: 1,
    closes: '2026-12-01',
  })
  expect(oldestWaiting({ closes: '2026-12-01', district: null })).toMatch(/&sort=submittedAt&order=ASC$/)
  const place = { closes: '2026-12-01', district: 3, monthListed: true }
  expect(accountsMissingBehind({ ...place, monthListed: false })).toBeNull()
  expect(accountsMissingBehind(place)).toBe('/reading-months/3:202612/show?missing=accounts')
  expect(accountsMissingBehind({ ...place, district: null })).toBeNull()
})
