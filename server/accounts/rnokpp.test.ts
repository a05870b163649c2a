import { describe, expect, it } from 'vitest'
import { rnokpp } from './rnokpp.ts'

const refusalOf = (code: string) => rnokpp.safeParse(code).error?.issues[0]?.message

describe('a taxpayer’s number', () => {
  it('is accepted when its last digit agrees', () => {
    expect(rnokpp.parse('1759013776')).toBe('1759013776')
    expect(rnokpp.parse(' 2530 414 071 ')).toBe('2530414071')
  })

  it('is refused when any one digit is mistyped', () => {
    for (let place = 0; place < 9; place += 1) {
      const digit = (Number('1759013776'.charAt(place)) + 1) % 10
      expect(refusalOf(`${'1759013776'.slice(0, place)}${digit}${'1759013776'.slice(place + 1)}`)).toContain(
        'не збігається',
      )
    }
  })

  it('has ten digits and is not all zeros', () => {
    expect(['175901377', '17590137766', 'АБ12345678', ''].map(refusalOf)).toEqual(
      Array(4).fill(expect.stringContaining('10 цифр')),
    )
    expect(refusalOf('0000000000')).toContain('не збігається')
  })
})
