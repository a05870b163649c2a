import { describe, expect, it } from 'vitest'
import { closableFrom, listBehind, nameOfMonth, openBeforeText } from './reading-month.ts'

const month = { id: '1:202611', district: 1, districtName: 'Житомирський РЕМ', closes: '2026-11-01' }
const filterIn = (address: string): unknown =>
  JSON.parse(new URLSearchParams(address.split('?')[1]).get('filter') ?? '')

describe('a month of readings', () => {
  it('is called by its REM and the 1st that closes it', () => {
    expect(nameOfMonth(month)).toBe('Житомирський РЕМ, 01.11.2026')
  })

  it('says which months before it are still open', () => {
    expect(openBeforeText({ openBefore: [] })).toBeNull()
    expect(openBeforeText({ openBefore: ['2026-10-01'] })).toBe('01.10.2026')
    expect(openBeforeText({ openBefore: ['2026-07-01', '2026-08-01', '2026-10-01'] })).toBe('01.07.2026–01.10.2026')
  })

  it('may be closed from the 4th on', () => {
    expect(closableFrom(month)).toBe('2026-11-04')
  })

  it('leads from each number to the list behind it; volumes stand in the month that it closes', () => {
    expect(filterIn(listBehind('accepted', month))).toEqual({ closes: '2026-11-01', districtId: 1, state: 'accepted' })
    expect(filterIn(listBehind('estimated', month))).toEqual({
      district: 1,
      period_gte: '2026-10-01',
      period_lte: '2026-10-01',
      estimated: true,
    })
    expect(listBehind('missing', month)).toBe('/reading-months/1%3A202611/show')
  })
})
