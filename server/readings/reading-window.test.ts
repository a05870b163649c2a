import { describe, expect, it } from 'vitest'
import { kyivDateOf, startOfKyivDay } from '../time/kyiv-date.ts'
import { countReading, monthToDecideOn, windowOf } from './reading-window.ts'

const second = 1000
const countAt = (milliseconds: number) => countReading(kyivDateOf(new Date(milliseconds)))

describe('the window rule', () => {
  it('counts the manual’s own readings as of the 1st', () => {
    expect(countReading('2024-08-31')).toEqual({ closes: '2024-09-01', countsOn: '2024-09-01', timing: 'in_window' })
    expect(countReading('2024-07-31').countsOn).toBe('2024-08-01')
  })

  it('takes the last two days of any month and the first three of the next', () => {
    for (const [day, closes] of [
      ['2024-02-28', '2024-03-01'],
      ['2023-02-27', '2023-03-01'],
      ['2026-12-30', '2027-01-01'],
      ['2027-01-03', '2027-01-01'],
    ] as const) {
      expect(countReading(day)).toEqual({ closes, countsOn: closes, timing: 'in_window' })
    }
  })

  it('leaves other days as they are: late for the 1st behind, early for the 1st ahead', () => {
    expect(countReading('2026-11-04')).toEqual({ closes: '2026-11-01', countsOn: '2026-11-04', timing: 'late' })
    expect(countReading('2026-11-15').timing).toBe('late')
    expect(countReading('2026-11-16')).toEqual({ closes: '2026-12-01', countsOn: '2026-11-16', timing: 'early' })
    expect(countReading('2024-02-27').timing).toBe('early')
  })

  it.each(['2026-03-29', '2026-10-25', '2026-11-01', '2027-01-01', '2024-03-01', '2026-03-30', '2026-10-31'])(
    'begins and ends with the Kyiv day, at every second around the midnight before %s',
    (day) => {
      const midnight = Date.parse(startOfKyivDay(day))
      const before = countReading(kyivDateOf(new Date(midnight - second)))
      for (let at = midnight - 90 * second; at < midnight; at += second) expect(countAt(at)).toEqual(before)
      for (let at = midnight; at < midnight + 90 * second; at += second) expect(countAt(at)).toEqual(countReading(day))
    },
  )

  it.each([
    // The clock changes within the window itself: on the last day of March 2024, and of October 2027.
    ['2024-03-31', '2024-04-01'],
    ['2027-10-31', '2027-11-01'],
  ])('holds through every second of the night in which the clock changes, %s', (day, closes) => {
    const [begin, end] = [Date.parse(startOfKyivDay(day)), Date.parse(startOfKyivDay(closes))]
    expect((end - begin) / 3_600_000).toBe(day.startsWith('2024') ? 23 : 25)
    const counted = new Set<string>()
    for (let at = begin; at < begin + 5 * 3_600_000; at += second) counted.add(JSON.stringify(countAt(at)))
    counted.add(JSON.stringify(countAt(end - second)))
    expect([...counted]).toEqual([JSON.stringify({ closes, countsOn: closes, timing: 'in_window' })])
    expect([countAt(begin - second).closes, countAt(end).countsOn]).toEqual([closes, closes])
  })

  it('names its days', () => {
    expect(windowOf('2026-12-01')).toEqual({ from: '2026-11-29', to: '2026-12-03' })
    for (const day of ['2026-11-29', '2026-12-03']) expect(countReading(day).closes).toBe('2026-12-01')
    for (const day of ['2026-11-28', '2026-12-04']) expect(countReading(day).timing).not.toBe('in_window')
  })

  it('decides on the last 1st, and on the next once its readings are asked for', () => {
    expect(['2026-11-03', '2026-11-22', '2026-11-28', '2026-11-29'].map(monthToDecideOn)).toEqual([
      '2026-11-01',
      '2026-11-01',
      '2026-11-01',
      '2026-12-01',
    ])
  })
})
