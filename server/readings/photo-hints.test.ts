import { describe, expect, it } from 'vitest'
import { hintsOf, kilometresBetween, type PhotoClues } from './photo-hints.ts'

const zhytomyr = { latitude: 50.2547, longitude: 28.6587 }
const kyiv = { latitude: 50.4501, longitude: 30.5234 }
const inWindow = { closes: '2026-11-01', takenOn: '2026-10-31' }

const codes = (clues: Partial<PhotoClues>, reading = inWindow) =>
  hintsOf(reading, { capturedAt: null, place: null, twins: [], earlierPlaces: [], ...clues }).map(({ code }) => code)

describe('a photo', () => {
  it('is old from the last second before the window on, by the Kyiv clock', () => {
    expect(codes({ capturedAt: '2026-10-29T21:59:59.000Z' })).toEqual(['older_than_window'])
    expect(codes({ capturedAt: '2026-10-29T22:00:00.000Z' })).toEqual([])
    expect(codes({ capturedAt: null })).toEqual([])
  })

  it('of a reading that came early is as early', () => {
    const early = { closes: '2026-12-01', takenOn: '2026-11-20' }
    expect(codes({ capturedAt: '2026-11-20T10:00:00.000Z' }, early)).toEqual([])
    expect(codes({ capturedAt: '2026-11-19T10:00:00.000Z' }, early)).toEqual(['older_than_window'])
  })

  it('is taken elsewhere when it is over a kilometre from all of the meter’s earlier ones', () => {
    expect(Math.round(kilometresBetween(zhytomyr, kyiv))).toBe(134)
    expect(codes({ place: kyiv, earlierPlaces: [zhytomyr] })).toEqual(['taken_elsewhere'])
    expect(codes({ place: kyiv, earlierPlaces: [zhytomyr, kyiv] })).toEqual([])
    expect(codes({ place: kyiv })).toEqual([])
    expect(codes({ earlierPlaces: [zhytomyr] })).toEqual([])
  })

  it('names each other reading with the same picture once', () => {
    const hints = hintsOf(inWindow, { capturedAt: null, place: null, twins: [7, 7, null], earlierPlaces: [] })
    expect(hints.map(({ readingId, uk }) => [readingId, uk])).toEqual([
      [7, 'Таке саме фото є в показі № 7'],
      [null, 'Таке саме фото є в іншому показі'],
    ])
  })
})
