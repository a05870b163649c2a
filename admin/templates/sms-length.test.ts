import { describe, expect, it } from 'vitest'
import { smsParts } from './sms-length.ts'

describe('an SMS', () => {
  it('holds 70 Ukrainian signs, 67 in each part of a longer one', () => {
    expect(smsParts('я'.repeat(70))).toEqual({ signs: 70, parts: 1 })
    expect(smsParts('я'.repeat(71))).toEqual({ signs: 71, parts: 2 })
    expect(smsParts('я'.repeat(135))).toEqual({ signs: 135, parts: 3 })
  })

  it('holds 160 signs without any Ukrainian', () => {
    expect(smsParts('a'.repeat(160))).toEqual({ signs: 160, parts: 1 })
    expect(smsParts('a'.repeat(161))).toEqual({ signs: 161, parts: 2 })
    expect(smsParts('')).toEqual({ signs: 0, parts: 0 })
  })
})
