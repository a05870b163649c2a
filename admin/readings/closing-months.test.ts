import { expect, it } from 'vitest'
import { closingMonths } from './closing-months.ts'

it('offers the 1st that is to come, and two years of those that were', () => {
  const months = closingMonths('2026-11-22')
  expect(months.slice(0, 2)).toEqual([
    { id: '2026-12-01', name: '01.12.2026' },
    { id: '2026-11-01', name: '01.11.2026' },
  ])
  expect([months.length, months.at(-1)?.id]).toEqual([24, '2025-01-01'])
})
