import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eic, eicOf } from './eic.ts'

const knownGood = ['22XWATTPLUS----G', '10Y1001C--00003F', '62Z0123456789017', '62Z543210987654F', '62Z999999999999H']
const accepts = (code: string) => eic.safeParse(code).success
const refusalOf = (code: string) => eic.safeParse(code).error?.issues[0]?.message

const signs = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-']
const twelve = fc.array(fc.constantFrom(...signs), { minLength: 12, maxLength: 12 }).map((each) => each.join(''))
const codes = twelve.map((middle) => eicOf('62', 'Z', middle)).filter((code) => code !== null)

describe('an EIC code', () => {
  it('is accepted when its check character agrees', () => {
    expect(knownGood.filter(accepts)).toEqual(knownGood)
  })

  it('is made whole from issuer, type and twelve characters', () => {
    for (const code of knownGood) expect(eicOf(code.slice(0, 2), code.slice(2, 3), code.slice(3, 15))).toBe(code)
  })

  it('is stored in upper-case Latin, however it was typed', () => {
    expect(eic.parse(' 62z543210987654f ')).toBe('62Z543210987654F')
    expect(eic.parse('22ХWАТТРLUS----G')).toBe('22XWATTPLUS----G')
  })

  it('is refused with the remedy when its form or its check is wrong', () => {
    expect(refusalOf('62Z012345678901')).toContain('16 знаків')
    expect(refusalOf('62Z01234567890Ж7')).toContain('16 знаків')
    expect(refusalOf('62Z0123456789018')).toContain('Контрольний знак')
    expect(refusalOf('62Z012345678901-')).toContain('16 знаків')
  })

  it('is never made with a dash for its check', () => {
    const withDash = Array.from({ length: 2000 }, (_, n) => eicOf('62', 'Z', String(n).padStart(12, '0')))
    expect(withDash).toContain(null)
    expect(withDash.some((code) => code?.endsWith('-'))).toBe(false)
    expect(() => eicOf('6', 'Z', '000000000000')).toThrow(RangeError)
  })

  it('shows any one mistyped character and any two neighbours swapped', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 3, max: 14 }), fc.constantFrom(...signs), (code, place, sign) => {
        const mistyped = `${code.slice(0, place)}${sign}${code.slice(place + 1)}`
        expect(accepts(mistyped)).toBe(mistyped === code)
        const swapped = `${code.slice(0, place - 1)}${code.charAt(place)}${code.charAt(place - 1)}${code.slice(place + 1)}`
        if (place > 3) expect(accepts(swapped)).toBe(swapped === code)
      }),
    )
  })
})
