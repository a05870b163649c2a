import { describe, expect, it } from 'vitest'
import { type ConsumptionRow, periodsText, periodText, sumOf, volumeText } from './consumption.ts'
import { chartMonths, kindsIn, rowsWithin } from './history.ts'
import { billingMonths, commonSpans } from './months.ts'

const row = (period: string, kwh: number, more: Partial<ConsumptionRow> = {}): ConsumptionRow => ({
  id: `1:000000:${period}:consumed:${more.meter ?? ''}`,
  period,
  account: '08-080808',
  accountId: 1,
  meter: '000000',
  kind: 'consumed',
  kwh,
  district: 8,
  districtName: 'Коростенський РЕМ',
  origin: 'read',
  zones: null,
  estimated: false,
  carried: 0,
  ...more,
})

describe('volumes', () => {
  it('of several months name those that follow each other as one', () => {
    expect(periodsText(['2027-02-01'])).toBe('01.02.2027')
    expect(periodsText(['2027-01-01', '2026-11-01', '2026-12-01', '2027-03-01'])).toBe(
      '01.11.2026–01.01.2027, 01.03.2027',
    )
  })

  it('are written with a decimal comma and two digits, thousands apart', () => {
    expect([35, 0.5, 1234.5, -7.25, -0.001].map(volumeText)).toEqual([
      '35,00',
      '0,50',
      '1\u00a0234,50',
      '−7,25',
      '0,00',
    ])
  })

  it('add up without the crumbs of binary fractions', () => {
    expect(sumOf([row('2024-01-01', 0.1), row('2024-02-01', 0.2)])).toBe(0.3)
  })

  it('stand in periods written as the office writes them', () => {
    expect(periodText('2024-09-01')).toBe('01.09.2024')
  })
})

describe('the history of an account', () => {
  const rows = [
    row('2023-12-01', 5),
    row('2024-01-01', 5),
    row('2025-01-01', 35),
    row('2024-12-01', 30, { kind: 'produced' }),
    row('2024-11-01', 20, { meter: '1' }),
    row('2024-11-01', 10, { meter: '2', estimated: true }),
  ]

  it('has a switch of the kinds it knows, in their order', () => {
    expect(kindsIn(rows)).toEqual(['consumed', 'produced'])
  })

  it('of a year shows the same month of the year before, the newest first, whatever day it is today', () => {
    expect(rowsWithin(rows, 'consumed', 'year').map(({ period }) => period)).toEqual([
      '2025-01-01',
      '2024-11-01',
      '2024-11-01',
      '2024-01-01',
    ])
    expect(rowsWithin(rows, 'consumed', 'all')).toHaveLength(5)
    expect(rowsWithin([], 'consumed', 'year')).toEqual([])
  })

  it('is drawn with a bar a month, meters together, gaps kept', () => {
    const months = chartMonths(rowsWithin(rows, 'consumed', 'year'))
    expect(months).toHaveLength(13)
    expect(months.at(-3)).toEqual({ period: '2024-11-01', kwh: 30, estimated: true })
    expect(months.at(-2)).toEqual({ period: '2024-12-01', kwh: null, estimated: false })
    expect(chartMonths([])).toEqual([])
  })
})

describe('the months to choose from', () => {
  it('begin with the running one and reach ten years back', () => {
    const months = billingMonths('2026-11-22')
    expect([months[0], months[1]?.id, months.at(-1)?.id]).toEqual([
      { id: '2026-11-01', name: '11.2026' },
      '2026-10-01',
      '2016-11-01',
    ])
  })

  it('have spans for a press: the last twelve whole months among them', () => {
    expect(commonSpans('2026-01-15')[0]?.span).toEqual({ from: '2025-01-01', to: '2025-12-01' })
  })
})
