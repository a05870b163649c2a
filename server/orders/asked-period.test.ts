import { expect, it } from 'vitest'
import { periodInNote, wordPeriod } from './asked-period.ts'

it('a period asked for stands in the note in words, and is read back from there', () => {
  const asked = [
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-01-01', to: null },
    { from: null, to: '2026-03-31' },
    { from: null, to: null },
  ]
  for (const period of asked) {
    const note = ['Підстава: немає показів.', wordPeriod(period), 'Доп информ'].filter(Boolean).join('\n')
    expect(periodInNote(note)).toEqual(period)
  }
  expect(wordPeriod({ from: '2026-01-01', to: '2026-03-31' })).toBe('Період: з 01.01.2026 до 31.03.2026.')
  expect(periodInNote('За період: з минулого року')).toEqual({ from: null, to: null })
})
