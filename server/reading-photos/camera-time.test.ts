import { describe, expect, it } from 'vitest'
import { cameraInstant, filmInstant } from './camera-time.ts'

describe('when a photo was taken', () => {
  it.each([
    ['2026:10:31 10:21:07', undefined, '2026-10-31T08:21:07.000Z'],
    ['2026:07:01 00:30:00', '', '2026-06-30T21:30:00.000Z'],
    ['2026:10:31 10:21:07', '+05:30', '2026-10-31T04:51:07.000Z'],
    ['2026:10:31 10:21:07', '-01:00', '2026-10-31T11:21:07.000Z'],
    // The night when clocks go forward, and the one when they go back.
    ['2026:03:29 02:59:59', undefined, '2026-03-29T00:59:59.000Z'],
    ['2026:03:29 04:00:00', undefined, '2026-03-29T01:00:00.000Z'],
    ['2026:10:25 02:59:59', undefined, '2026-10-24T23:59:59.000Z'],
    ['2026:10:25 04:00:00', undefined, '2026-10-25T02:00:00.000Z'],
  ])('is the camera’s time of day in Kyiv, unless it names its own offset: %s %s', (text, offset, instant) => {
    expect(cameraInstant(text, offset)).toBe(instant)
  })

  it.each(['0000:00:00 00:00:00', '2026:02:30 10:00:00', '2026:01:01 25:00:00', '1904:01:01 00:00:00', '', null, 7])(
    'is unknown where it says «%s»',
    (text) => expect(cameraInstant(text, undefined)).toBeNull(),
  )

  it('is unknown of a film that begins its time with 1904', () => {
    expect(filmInstant(0)).toBeNull()
    expect(filmInstant(3_876_279_667)).toBe('2026-10-31T08:21:07.000Z')
  })
})
