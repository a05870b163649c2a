import { describe, expect, it } from 'vitest'
import { broughtBy, changedBy, countsOf, modeFor, type ReadingPreview } from './reading-import.ts'

const looked: ReadingPreview = {
  rows: 10,
  added: 6,
  changed: 1,
  repeated: 1,
  refused: 0,
  doubtful: 2,
  changedDoubtful: 1,
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

  it('tells what is doubtful among the new and among the changed, each beside its own', () => {
    const told = (file: ReadingPreview) => countsOf(file).map(({ name, count }) => [name, count])
    expect(told(looked)).toEqual([
      ['rows', 10],
      ['added', 6],
      ['addedDoubtful', 1],
      ['changed', 1],
      ['changedDoubtful', 1],
      ['repeated', 1],
      ['refused', 0],
    ])
    const none = { ...looked, rows: 1, added: 0, changed: 0, doubtful: 0, changedDoubtful: 0 }
    expect(told(none).map(([name]) => name)).toEqual(['rows', 'added', 'changed', 'repeated', 'refused'])
  })

  it('is known later by what is left of its lines to have changed so many', () => {
    const { rows, added, repeated, refused } = { ...looked, rows: 12, refused: 2, repeated: 1 }
    const stored = { id: 1, name: 'обхід.csv', importedAt: '', importedBy: '' }
    expect(changedBy({ ...stored, rows, added, repeated, refused })).toBe(3)
  })

  it('brings new readings and changes waiting ones; what stands already counts for nothing', () => {
    expect(broughtBy(looked)).toBe(7)
  })
})
