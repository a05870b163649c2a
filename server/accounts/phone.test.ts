import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { isSmsTarget, normalisePhone, phone } from './phone.ts'

describe('a contact phone', () => {
  it('is stored in one form from every usual way of typing it', () => {
    const ways = [
      '067-155-92-82',
      '0671559282',
      '+380671559282',
      '380671559282',
      '80671559282',
      '67 155 92 82',
      '+38 (067) 155-92-82',
      '00380671559282',
    ]
    expect(new Set(ways.map(normalisePhone))).toEqual(new Set(['+380671559282']))
    expect(normalisePhone('(0412) 55-92-82')).toBe('+380412559282')
    expect(normalisePhone('0800-30-92-82')).toBe('+380800309282')
  })

  it('is refused when it is no Ukrainian number, and says how to write one', () => {
    for (const wrong of [
      '',
      '12345',
      '+48 601 123 456',
      '067155928',
      '06715592822',
      'телефон 0671559282',
      '0001559282',
      '+1 202 555 0123',
    ]) {
      expect(phone.safeParse(wrong).error?.issues[0]?.message).toContain('067 155 92 82')
    }
    expect(phone.parse('067 155 92 82')).toBe('+380671559282')
  })

  it('receives SMS only when it is mobile: landlines and 0800 do not', () => {
    expect(['+380671559282', '+380956559282', '+380631234567'].map(isSmsTarget)).toEqual([true, true, true])
    expect(['+380412559282', '+380800309282', '+380891234567', '0671559282'].map(isSmsTarget)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('agrees with the public numbering plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (national) => {
        const planned = parsePhoneNumberFromString(`+380${national}`)
        fc.pre(planned?.isValid() === true && planned.getType() !== 'PREMIUM_RATE')
        expect(normalisePhone(`0${national}`)).toBe(`+380${national}`)
        expect(isSmsTarget(`+380${national}`)).toBe(planned?.getType() === 'MOBILE')
      }),
      { numRuns: 2000 },
    )
  })
})
