import { expect, it } from 'vitest'
import { readFigure } from './read-figure.ts'

it('takes figures as they stand on a dial, and leaves what is none to be refused', () => {
  expect(['32108', ' 32 108', '00017', '', '12,5', '-3'].map(readFigure)).toEqual([
    32108,
    32108,
    17,
    null,
    '12,5',
    '-3',
  ])
})
