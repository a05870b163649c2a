import { describe, expect, it } from 'vitest'
import { neighbourOf, nextOpen, placeOf, type Stop } from './walk.ts'

const walk: Stop[] = [
  { id: 11, state: 'unmatched' },
  { id: 12, state: 'matched' },
  { id: 13, state: 'partly' },
  { id: 14, state: 'unmatched' },
]
const nothing = new Set<number>()

describe('the way through the lines of a statement', () => {
  it('goes line by line with j and k, decided ones included, and stops at its ends', () => {
    expect(neighbourOf(walk, 11, 1)).toBe(12)
    expect(neighbourOf(walk, 12, -1)).toBe(11)
    expect(neighbourOf(walk, 14, 1)).toBeNull()
    expect(neighbourOf(walk, 11, -1)).toBeNull()
  })

  it('goes on after a decision to the next line that waits', () => {
    expect(nextOpen(walk, 11, new Set([11]))).toBe(13)
    expect(nextOpen(walk, 13, new Set([11, 13]))).toBe(14)
  })

  it('comes round to what was skipped at the beginning', () => {
    expect(nextOpen(walk, 14, new Set([13, 14]))).toBe(11)
  })

  it('is over when everything was decided or left with a note', () => {
    expect(nextOpen(walk, 14, new Set([11, 13, 14]))).toBeNull()
    expect(nextOpen([], 5, nothing)).toBeNull()
  })

  it('begins at the first stop for a line that is not on it', () => {
    expect(neighbourOf(walk, 99, 1)).toBe(11)
    expect(nextOpen(walk, 99, nothing)).toBe(11)
    expect(placeOf(walk, 99)).toBeNull()
    expect(placeOf(walk, 13)).toBe(3)
  })
})
