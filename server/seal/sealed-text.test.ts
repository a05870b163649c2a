import { describe, expect, it } from 'vitest'
import { createSeal } from './seal.ts'
import { openOwn, openOwnOrNull, sealCode, sealOwn } from './sealed-text.ts'

const seal = createSeal(Buffer.alloc(32, 7))
const elsewhere = createSeal(Buffer.alloc(32, 8))

describe('a text sealed with a key of its own', () => {
  it('opens under the same master key and under no other', () => {
    const sealed = sealOwn(seal, 'Коваль 3184710691')
    expect(openOwn(createSeal(Buffer.alloc(32, 7)), sealed)).toBe('Коваль 3184710691')
    expect(() => openOwn(elsewhere, sealed)).toThrow()
  })

  it('shows nothing of itself and never looks the same twice', () => {
    const [one, other] = [sealOwn(seal, '3184710691'), sealOwn(seal, '3184710691')]
    expect(`${one}${other}`).not.toContain('3184710691')
    expect(one.split(' ').some((part) => other.includes(part))).toBe(false)
  })

  it('does not open when it was cut or its key belongs to another', () => {
    const [one = '', text = ''] = sealOwn(seal, '3184710691').split(' ')
    const [other = ''] = sealOwn(seal, '22048622').split(' ')
    expect(() => openOwn(seal, `${other} ${text}`)).toThrow()
    expect(() => openOwn(seal, one)).toThrow()
  })
})

describe('a sealed code', () => {
  it('is found by its index, which says nothing without the master key', () => {
    const { sealed, index } = sealCode(seal, '3184710691')
    expect(openOwnOrNull(seal, sealed)).toBe('3184710691')
    expect(index).toBe(sealCode(seal, '3184710691').index)
    expect(index).not.toBe(sealCode(seal, '3184710692').index)
    expect(index).not.toBe(sealCode(elsewhere, '3184710691').index)
  })

  it('is nothing where none was given', () => {
    expect(sealCode(seal, null)).toEqual({ sealed: null, index: null })
    expect(openOwnOrNull(seal, null)).toBeNull()
  })
})
