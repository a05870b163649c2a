import { describe, expect, it } from 'vitest'
import { oneTimePassword } from './password-hash.ts'
import { weaknessOf } from './password-rules.ts'

describe('a new password', () => {
  it('must be long, of more than a few signs, and not the username', () => {
    expect(weaknessOf('коротко', 'olena', 12)).toContain('12 знаків')
    expect(weaknessOf('аааааааааааааа', 'olena', 12)).toContain('різних знаків')
    expect(weaknessOf('my-name-is-Olena', 'olena', 12)).toContain('імені користувача')
    expect(weaknessOf('чотири прості слова', 'olena', 12)).toBeNull()
  })

  it('for one use is never the same twice and has no sign to misread', () => {
    const some = Array.from({ length: 50 }, oneTimePassword)
    expect(new Set(some).size).toBe(50)
    for (const made of some) expect(made).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
  })
})
