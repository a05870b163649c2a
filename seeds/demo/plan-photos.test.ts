import { describe, expect, it } from 'vitest'
import { cameraWriting, planPhotos, type WaitingReading } from './plan-photos.ts'

const waiting = Array.from({ length: 60 }, (_, place): WaitingReading => {
  const doubtful = place % 4 === 0
  return {
    id: place + 1,
    submittedAt: '2026-11-01T08:00:00.000Z',
    zones: [1000 + place],
    doubtful,
    likely: [500],
    meter: `41342${place}`,
    digits: 5,
    districtId: 1 + (place % 2),
  }
})

describe('the photos of the demo', () => {
  const sendings = planPhotos(waiting)

  it('come with most doubtful readings and a dozen others, and are the same every time', () => {
    expect(sendings.filter(({ reading }) => reading.doubtful)).toHaveLength(13)
    expect(sendings.filter(({ reading }) => !reading.doubtful)).toHaveLength(12)
    expect(planPhotos(waiting)).toEqual(sendings)
  })

  it('show the typed figures or others, once somebody else’s photo, once an old one, once a film', () => {
    const doubtful = sendings.filter(({ reading }) => reading.doubtful)
    const asTyped = doubtful.filter(({ reading, photos }) => photos[0]?.value === reading.zones[0])
    expect([asTyped.length, doubtful.length - asTyped.length]).toEqual([4, 9])
    const seeds = sendings.map(({ photos }) => photos[0]?.seed)
    expect(seeds.length - new Set(seeds).size).toBe(1)
    expect(sendings.filter(({ photos }) => (photos[0]?.takenAt ?? '') < '2026-10-15')).toHaveLength(1)
    expect(sendings.filter(({ film }) => film)).toHaveLength(1)
  })

  it('are dated as a camera in Kyiv writes it', () => {
    expect(cameraWriting('2026-10-31T22:30:05.000Z')).toBe('2026:11:01 00:30:05')
  })
})
