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

const nothingWrong = { zonesFit: true, twinAccepted: false }

const possible = (state: ReadingState, by: ReadingBy): string =>
  events
    .filter((event) => findTransition(readingLifecycle, { event, state, by, facts: nothingWrong }).found === 'row')
    .sort()
    .join(' ')

describe('the life of a reading', () => {
  it('is a sound graph', () => {
    expect(checkGraph(readingLifecycle)).toEqual([])
  })

  it.each(states.flatMap((state) => kinds.map((by) => [state, by] as const)))('%s: what the %s may do', (state, by) => {
    expect(possible(state, by)).toBe(matrix[state][by] ?? '')
  })

  it('accepts no reading with the wrong number of figures, nor a second one for a day, and says why', () => {
    const refusal = (event: string, facts: Partial<typeof nothingWrong>) =>
      findTransition(readingLifecycle, { event, state: 'new', by: 'clerk', facts: { ...nothingWrong, ...facts } })
    expect(refusal('accept', { zonesFit: false })).toEqual({ found: 'guarded', reason: 'wrong_zones' })
    expect(refusal('accept', { twinAccepted: true })).toEqual({ found: 'guarded', reason: 'already_accepted' })
    expect(refusal('correct_and_accept', { twinAccepted: true })).toMatchObject({ reason: 'already_accepted' })
    expect(refusal('correct_and_accept', { zonesFit: false }).found).toBe('row')
    expect(Object.keys(readingLifecycle.reasons).sort()).toEqual(['already_accepted', 'wrong_zones'])
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
