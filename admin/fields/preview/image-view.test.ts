import { describe, expect, it } from 'vitest'
import { brighten, filterOf, fitScale, fitted, shiftBy, turn, zoomBy } from './image-view.ts'

describe('an image in the viewer', () => {
  it('zooms between its fitted size and eight times that', () => {
    expect(zoomBy(fitted, 0.1).zoom).toBe(1)
    expect(zoomBy(fitted, 100).zoom).toBe(8)
  })

  it('moves only when zoomed, and stands in the middle again when it fits', () => {
    expect(shiftBy(fitted, 10, 10)).toEqual(fitted)
    const moved = shiftBy(zoomBy(fitted, 4), 40, -20)
    expect(moved).toMatchObject({ x: 40, y: -20 })
    expect(zoomBy(moved, 0.5)).toMatchObject({ zoom: 2, x: 20, y: -10 })
    expect(zoomBy(moved, 0.01)).toEqual(fitted)
  })

  it('turns by quarters and comes round after four', () => {
    expect(turn(turn(turn(turn(fitted)))).turns).toBe(0)
  })

  it('is lit up step by step, stays lit while it is zoomed, and comes round to itself', () => {
    const lit = brighten(fitted)
    expect([filterOf(fitted), filterOf(lit)]).toEqual([undefined, 'brightness(1.5)'])
    expect(filterOf(zoomBy(zoomBy(lit, 4), 0.01))).toBe('brightness(1.5)')
    expect(brighten(brighten(brighten(lit)))).toEqual(fitted)
  })

  it('lying on its side still fits the viewer', () => {
    expect(fitScale(0, 800, 600)).toBe(1)
    expect(fitScale(1, 800, 600)).toBe(0.75)
    expect(fitScale(3, 600, 800)).toBe(0.75)
  })
})
