import { expect, it } from 'vitest'
import { accountDigits, accountNumber } from './account-number.ts'

it('an account number is found with and without its punctuation', () => {
  expect(accountDigits('01-01/010/101')).toBe('0101010101')
  expect(['01-01/010/101', '0101010101', ' 01 01 010 101 '].map((typed) => accountNumber.parse(typed))).toEqual(
    Array(3).fill('0101010101'),
  )
  expect(accountNumber.parse('08-080808')).toBe('08080808')
})

it('what is no account number is refused with an example', () => {
  const refusals = ['', '12', 'рахунок', '01-01/010/101a', '-0101010101', '1'.repeat(16)].map(
    (typed) => accountNumber.safeParse(typed).error?.issues[0]?.message,
  )
  expect(refusals).toEqual(Array(6).fill(expect.stringContaining('Особовий рахунок')))
})
