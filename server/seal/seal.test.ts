import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeal } from './seal.ts'

const seal = createSeal(Buffer.alloc(32, 7))
const key = seal.newKey()

describe('a sealed text', () => {
  it('opens with its own key to exactly what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(seal.openText(seal.sealText(plain, key), key)).toBe(plain)
      }),
    )
  })

  it('shows nothing of its content and never looks the same twice', () => {
    const sealed = [seal.sealText('ВН123456', key), seal.sealText('ВН123456', key)]
    expect(sealed[0]).not.toBe(sealed[1])
    expect(sealed.join('')).not.toContain('123456')
  })

  it('opens with no other key', () => {
    const sealed = seal.sealText('ВН123456', key)
    expect(() => seal.openText(sealed, seal.newKey())).toThrow()
  })

  it('does not open when any one sign was changed or the end was cut', () => {
    const sealed = seal.sealText('ВН123456', key)
    for (let place = 0; place < sealed.length - 1; place += 1) {
      const changed = `${sealed.slice(0, place)}${sealed.charAt(place) === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`
      expect(() => seal.openText(changed, key)).toThrow()
    }
    expect(() => seal.openText(sealed.slice(0, 40), key)).toThrow()
    expect(() => seal.openText('', key)).toThrow('not sealed in the form')
    expect(() => seal.openText('t1.AAAA', key)).toThrow('too short')
  })
})

describe('sealed bytes', () => {
  it('open to exactly what was sealed, empty and 30 MB files included', async () => {
    for (const plain of [Buffer.alloc(0), randomBytes(1000), randomBytes(30 * 1024 * 1024)]) {
      const sealed = await seal.sealBytes(plain, key)
      expect((await seal.openBytes(sealed, key)).equals(plain)).toBe(true)
    }
  })

  it('do not open when one byte was changed, and are no sealed text', async () => {
    const sealed = await seal.sealBytes(Buffer.from('скан паспорта'), key)
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed)
      changed[place] = (changed[place] ?? 0) ^ 1
      await expect(seal.openBytes(changed, key)).rejects.toThrow()
    }
    const relabelled = `t1.${sealed.subarray(4).toString('base64url')}`
    expect(() => seal.openText(relabelled, key)).toThrow()
  })
})

describe('a wrapped key', () => {
  it('unwraps under the same master key and under no other', () => {
    const wrapped = seal.wrapKey(key)
    expect(createSeal(Buffer.alloc(32, 7)).unwrapKey(wrapped).equals(key)).toBe(true)
    expect(() => createSeal(Buffer.alloc(32, 8)).unwrapKey(wrapped)).toThrow()
  })

  it('is needed whole: a master key of another length is refused', () => {
    expect(() => createSeal(Buffer.alloc(16))).toThrow('16 bytes')
  })
})

it('the index of a value is the same each time, differs between values and between master keys', () => {
  const elsewhere = createSeal(Buffer.alloc(32, 8))
  expect(seal.index('1759013776')).toBe(createSeal(Buffer.alloc(32, 7)).index('1759013776'))
  expect(seal.index('1759013776')).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set([seal.index('1759013776'), seal.index('2530414071'), elsewhere.index('1759013776')]).size).toBe(3)
})
