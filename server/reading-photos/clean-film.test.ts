import { describe, expect, it } from 'vitest'
import { cleanFilm } from './clean-film.ts'
import { filmFacts } from './film-facts.ts'
import { filmData, filmOf } from './photo-fixture.ts'

const changed = (film: Buffer, what: string, shift: number, value: number): Buffer => {
  const other = Buffer.from(film)
  other.writeUInt32BE(value, other.indexOf(what) + 4 + shift)
  return other
}

describe('the copy of a film', () => {
  it.each(['mp42', 'qt  '] as const)('keeps pictures and sound in their places, and nothing else (%s)', (brand) => {
    const film = filmOf({ brand })
    const clean = cleanFilm(film)
    expect(clean.length).toBe(film.length)
    for (const kept of [filmData.shown, filmData.heard]) expect(clean.indexOf(kept)).toBe(film.indexOf(kept))
    for (const gone of [
      '+50.25',
      'xyz',
      'нічиє',
      'Іваненк',
      'Кухня',
      'Камера',
      'Кодер',
      'ivan',
      'Users',
      'Apple',
      'xmp',
      'udta',
      'meta',
      'uuid',
    ]) {
      expect(clean.includes(gone), gone).toBe(false)
    }
    expect(clean.toString().split('РОЗКОДУВАННЯ')).toHaveLength(3)
    expect(filmFacts(film)).toEqual({
      capturedAt: '2026-10-31T08:21:07.000Z',
      place: { latitude: 50.2547, longitude: 28.6587 },
    })
    expect(filmFacts(clean)).toEqual({ capturedAt: null, place: null })
  })

  it.each([
    ['samples that end after the file', (film: Buffer) => changed(film, 'stsz', 12, 99_999)],
    ['samples among the names', (film: Buffer) => changed(film, 'stco', 8, film.indexOf('udta'))],
    ['four thousand million samples', (film: Buffer) => changed(film, 'stsz', 8, 0xffffffff)],
    ['chunks that go round', (film: Buffer) => changed(film, 'stsc', 8, 9)],
    ['pictures in another file', (film: Buffer) => changed(film, 'url ', 0, 0)],
    ['a box larger than its film', (film: Buffer) => changed(film, 'mvhd', -8, 0x7fffffff)],
    ['no picture', (film: Buffer) => changed(film, 'vide', -4, 0)],
    ['fragments', (film: Buffer) => changed(film, 'uuid', -4, 0x6d6f6f66)],
    ['no index', (film: Buffer) => changed(film, 'moov', -4, 0x6d6f6f77)],
  ])('is not made of one with %s', (_what, spoil) => {
    expect(() => cleanFilm(spoil(filmOf()))).toThrow(/film|sample|chunk|box|table/)
  })
})
