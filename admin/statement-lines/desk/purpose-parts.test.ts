import { describe, expect, it } from 'vitest'
import { purposeParts } from './purpose-parts.ts'

const purpose = 'Оплата рах. 2026-000040, заявка 556056'

describe('the bank’s words with what was recognised in them', () => {
  it('are cut at the recognised places and stay whole', () => {
    const parts = purposeParts(purpose, [
      { from: 32, to: 38, kind: 'order' },
      { from: 12, to: 23, kind: 'invoice' },
    ])
    expect(parts.map(({ text, kind }) => [text, kind])).toEqual([
      ['Оплата рах. ', null],
      ['2026-000040', 'invoice'],
      [', заявка ', null],
      ['556056', 'order'],
    ])
    expect(parts.map(({ text }) => text).join('')).toBe(purpose)
  })

  it('are one stretch where nothing was recognised, and none where there are no words', () => {
    expect(purposeParts(purpose, [])).toEqual([{ from: 0, text: purpose, kind: null }])
    expect(purposeParts('', [])).toEqual([])
  })

  it('are never said twice, whatever overlaps or reaches beyond the end', () => {
    const parts = purposeParts(purpose, [
      { from: 12, to: 23, kind: 'invoice' },
      { from: 17, to: 23, kind: 'order' },
      { from: 32, to: 99, kind: 'order' },
    ])
    expect(parts.map(({ text }) => text).join('')).toBe(purpose)
    expect(parts.filter(({ kind }) => kind).map(({ text }) => text)).toEqual(['2026-000040', '556056'])
  })
})
