import { describe, expect, it } from 'vitest'
import { noteWords, plainNote } from './note-words.ts'

describe('the note of a deed', () => {
  it('is told in words where the server writes it by rule', () => {
    expect(noteWords('version 3')).toEqual({ key: 'version', words: { version: '3' } })
    expect(noteWords('from 2026-12-01')).toEqual({ key: 'from', words: { date: '2026-12-01' } })
    expect(noteWords('wrong password, ::ffff:10.0.0.7')).toEqual({ key: 'wrong_password', words: { from: '10.0.0.7' } })
    expect(noteWords('wrong code, 10.0.0.7')?.key).toBe('wrong_code')
    expect(noteWords('gateway')).toEqual({ key: 'gateway', words: {} })
    expect(noteWords('cabinet')?.key).toBe('cabinet')
    expect(noteWords('accepted 75, waiting 1, estimated 0, missing 2')).toEqual({
      key: 'month',
      words: { accepted: '75', waiting: '1', estimated: '0', missing: '2' },
    })
    expect(noteWords('Додано 9, змінено 1, SHA-256 ab12')).toEqual({
      key: 'imported',
      words: { added: '9', changed: '1', hash: 'ab12' },
    })
    expect(noteWords('Додано 9, змінено 1, відхилено рядків 3, SHA-256 ab12')?.words).toMatchObject({ refused: '3' })
    expect(noteWords('2026-11-01: 40, sha256:ab12')).toEqual({
      key: 'clean',
      words: { date: '2026-11-01', readings: '40' },
    })
    expect(noteWords('rows 120')).toEqual({ key: 'rows', words: { rows: '120' } })
    expect(noteWords('4,7 sha256:ab12')).toEqual({ key: 'orders', words: { ids: '4, 7' } })
  })

  it('is shown as it is elsewhere', () => {
    expect(noteWords('passport 17')).toBeNull()
    expect(plainNote('::ffff:127.0.0.1')).toBe('127.0.0.1')
  })
})
