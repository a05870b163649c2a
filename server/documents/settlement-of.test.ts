import { expect, it } from 'vitest'
import { settlementOf } from './settlement-of.ts'

it('finds the settlement of an address, and keeps an address that names none', () => {
  expect(settlementOf('10003, м. Житомир, вул. Київська, 96')).toBe('м. Житомир')
  expect(settlementOf('смт Черняхів, вул. Індустріальна, 4')).toBe('смт Черняхів')
  expect(settlementOf('Олевськ')).toBe('Олевськ')
})
