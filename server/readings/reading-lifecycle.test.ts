import { describe, expect, it } from 'vitest'
import { checkGraph } from '../lifecycle/check-graph.ts'
import { findTransition } from '../lifecycle/define-lifecycle.ts'
import { bitsOf, doubtfulBits, flagsOf, readingFlags } from './reading-flags.ts'
import { type ReadingBy, type ReadingState, readingLifecycle } from './reading-lifecycle.ts'

const deciding = 'accept ask_photo change correct_and_accept reject'
const afterAsking = 'accept change correct_and_accept photograph reject'

/** Who may do what from where, written by hand from domain §5. What is not named here must be impossible. */
const matrix: Record<ReadingState, Partial<Record<ReadingBy, string>>> = {
  new: { consumer: 'change', operator: 'change', clerk: deciding, system: 'accept' },
  photo_requested: {
    consumer: 'change photograph',
    operator: 'change photograph',
    clerk: afterAsking,
    system: 'accept',
  },
  accepted: { clerk: 'correct' },
  rejected: { manager: 'reopen' },
}

const kinds: ReadingBy[] = ['clerk', 'dispatcher', 'operator', 'manager', 'administrator', 'consumer', 'system']
const states = Object.keys(matrix) as ReadingState[]
const events = [...new Set(readingLifecycle.transitions.map(({ event }) => event))]

const possible = (state: ReadingState, by: ReadingBy): string =>
  events
    .filter(
      (event) => findTransition(readingLifecycle, { event, state, by, facts: { zonesFit: true } }).found === 'row',
    )
    .sort()
    .join(' ')

describe('the life of a reading', () => {
  it('is a sound graph', () => {
    expect(checkGraph(readingLifecycle)).toEqual([])
  })

  it.each(states.flatMap((state) => kinds.map((by) => [state, by] as const)))('%s: what the %s may do', (state, by) => {
    expect(possible(state, by)).toBe(matrix[state][by] ?? '')
  })

  it('accepts no reading whose figures do not match the meter’s zones, for a reason that is worded', () => {
    const asked = { event: 'accept', state: 'new', by: 'clerk', facts: { zonesFit: false } } as const
    expect(findTransition(readingLifecycle, asked)).toEqual({ found: 'guarded', reason: 'wrong_zones' })
    expect(Object.keys(readingLifecycle.reasons)).toEqual(['wrong_zones'])
  })
})

describe('the flags of a reading', () => {
  it('have a bit each, come back as they went, and are worded', () => {
    const codes = Object.keys(readingFlags) as (keyof typeof readingFlags)[]
    expect(new Set(codes.map((code) => readingFlags[code].bit)).size).toBe(codes.length)
    for (const code of codes) expect(flagsOf(bitsOf([code]))).toMatchObject([{ code, uk: expect.stringMatching(/\S/) }])
    expect(flagsOf(0)).toEqual([])
  })

  it('late, early, rolled over or first alone leave a reading clean', () => {
    expect(bitsOf(['late', 'early', 'rolled_over', 'first']) & doubtfulBits).toBe(0)
    for (const code of ['lower', 'far', 'power', 'zones', 'duplicate', 'above_next'] as const) {
      expect(bitsOf([code]) & doubtfulBits).not.toBe(0)
    }
  })
})
