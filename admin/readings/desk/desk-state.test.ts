import { describe, expect, it } from 'vitest'
import type { ReadingPage } from '../reading.ts'
import { deskReading } from './desk-fixture.ts'
import {
  brought,
  type DeskState,
  decided,
  emptyDesk,
  knownIds,
  leftOf,
  received,
  refused,
  saved,
  skipped,
} from './desk-state.ts'

const ids = ({ queue }: DeskState) => queue.map(({ id }) => id)
const reply = (readings: ReadingPage[], left = readings.length, lost: number[] = []) => ({ readings, left, lost })
const four = received(
  emptyDesk,
  reply(
    [1, 2, 3, 4].map((id) => deskReading(id)),
    37,
  ),
)
const accept = { event: 'accept', input: {} } as const

describe('the photo desk', () => {
  it('shows the next reading while the decision is on its way, and counts exactly', () => {
    expect([ids(four), leftOf(four)]).toEqual([[1, 2, 3, 4], 37])
    const one = decided(four, accept)
    expect([ids(one), leftOf(one), knownIds(one)]).toEqual([[2, 3, 4], 36, [2, 3, 4, 1]])
    // The server was asked for one more and leaves out what is known here: 33 wait besides.
    const asked = received(one, reply([deskReading(5)], 33))
    expect([ids(asked), leftOf(asked)]).toEqual([[2, 3, 4, 5], 36])
    const done = saved(asked, deskReading(1, { state: 'accepted', version: 1 }))
    expect([done.sent, done.last?.saved?.version, leftOf(done)]).toEqual([[], 1, 36])
  })

  it('takes a refused decision back as the next reading, never under the hand', () => {
    const two = decided(decided(four, accept), { event: 'correct_and_accept', input: { zones: [32180] } })
    const error = new Error('somebody was first')
    const back = refused(two, deskReading(2, { version: 7 }), { deed: two.sent[1]?.deed ?? null, error })
    expect(ids(back)).toEqual([3, 2, 4])
    expect(back.queue[1]?.version).toBe(7)
    expect(back.back[2]).toMatchObject({ deed: { input: { zones: [32180] } }, error })
    expect(leftOf(back)).toBe(36)
    expect(ids(refused({ ...two, queue: [] }, deskReading(2), { deed: null, error }))).toEqual([2])
    expect(decided({ ...back, queue: back.queue.slice(1) }, accept).back).toEqual({})
  })

  it('leaves readings for later and comes back to the last one', () => {
    const later = skipped(four)
    expect([ids(later), later.skipped, leftOf(later)]).toEqual([[2, 3, 4], [1], 36])
    const again = brought(later, deskReading(1))
    expect([ids(again), again.skipped, again.reopened, leftOf(again)]).toEqual([[1, 2, 3, 4], [], null, 37])
  })

  it('opens the correction of what was decided on and come back to, and lays it aside without skipping it', () => {
    const done = brought(decided(four, accept), deskReading(1, { state: 'accepted' }))
    expect([ids(done), done.reopened, leftOf(done)]).toEqual([[1, 2, 3, 4], 1, 36])
    const aside = skipped(done)
    expect([ids(aside), aside.skipped, aside.last]).toEqual([[2, 3, 4], [], null])
  })

  it('lets go what somebody else took, but says so of the one that is looked at', () => {
    const rest = received(four, reply([], 33, [1, 3]))
    expect([ids(rest), rest.back]).toEqual([[1, 2, 4], { 1: { deed: null, error: null } }])
  })
})
