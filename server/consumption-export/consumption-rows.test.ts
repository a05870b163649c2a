import { expect, it } from 'vitest'
import type { Cells } from '../db/open-snapshot.ts'
import { rowsOfPage } from './consumption-rows.ts'

const account = { id: 1, number: '1', address: 'вул. Київська, буд. 1', district: 'РЕМ', consumer: 'Бойко Іван' }
const [consumed, taken, produced] = [1, 2, 3]
const volumes: Cells[] = [
  [1, 202602, '7', consumed, 900, 0],
  [1, 202602, '7', taken, 500, 0],
  [1, 202602, '8', produced, 400, 0],
  [1, 202601, '7', consumed, 300, 0],
]
const zones: Cells[] = [[1, 202601, '7', consumed, 100, 200, null]]
const rowsOf = (kinds: number[]) =>
  rowsOfPage({ accounts: [account], volumes, zones }, kinds, ['period', 'kind', 'kwh', 'zone1', 'zone2'])

it('what was taken is what was consumed in the months before a home began to produce, its zones too', () => {
  expect(rowsOf([taken])).toEqual([
    ['2026-02-01', 'відібрана', 5, null, null],
    ['2026-01-01', 'відібрана', 3, 1, 2],
  ])
})
