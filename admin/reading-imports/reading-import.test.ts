import { describe, expect, it } from 'vitest'
import { broughtBy, modeFor, type ReadingPreview } from './reading-import.ts'

const looked: ReadingPreview = {
  rows: 10,
  added: 6,
  changed: 1,
  repeated: 1,
  refused: 0,
  doubtful: 2,
  lines: [],
  faults: [],
  alreadyImported: null,
}

describe('a file of readings that was looked at', () => {
  it('goes in whole where nothing is wrong, so that nothing that went wrong meanwhile slips in by halves', () => {
    expect(modeFor(looked)).toBe('all_or_nothing')
  })

  it('goes in without its wrong lines where somebody saw them', () => {
    expect(modeFor({ ...looked, rows: 12, refused: 2 })).toBe('what_is_right')
  })

  it('brings new readings and changes waiting ones; what stands already counts for nothing', () => {
    expect(broughtBy(looked)).toBe(7)
  })
})
