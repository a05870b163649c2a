import type { ReadingPage } from '../reading.ts'

/** What is decided about a reading: an event of its lifecycle with its input. */
export interface Deed {
  event: 'accept' | 'correct_and_accept' | 'reject' | 'ask_photo' | 'correct'
  input: { zones?: number[]; reason?: string }
}

/** A decision on its way; `waiting` while there is no connection to send it over. */
export interface Sent {
  reading: ReadingPage
  deed: Deed
  waiting: boolean
}

/** Why a reading lies on the desk again: what was wanted, and what came of it. Without a deed somebody else took it. */
export interface CameBack {
  deed: Deed | null
  error: unknown
}

/** What was done last, so that one can return to it; `saved` is the reading as it then is. */
export interface LastDone {
  reading: ReadingPage
  deed: Deed | null
  saved: ReadingPage | null
}

/** The desk: `queue[0]` lies on it, the others are here already. */
export interface DeskState {
  queue: readonly ReadingPage[]
  sent: readonly Sent[]
  back: Readonly<Record<number, CameBack>>
  skipped: readonly number[]
  /** How many more wait on the server; null until it was asked. */
  beyond: number | null
  last: LastDone | null
  /** A reading whose correction is open from the start: it was decided on and come back to. */
  reopened: number | null
  /** Why the server did not give readings; null while it does. */
  failure: unknown
}

export const emptyDesk: DeskState = {
  queue: [],
  sent: [],
  back: {},
  skipped: [],
  beyond: null,
  last: null,
  reopened: null,
  failure: null,
}

export interface DeskReply {
  left: number
  readings: ReadingPage[]
  lost: number[]
}

const without = (readings: readonly ReadingPage[], id: number): ReadingPage[] =>
  readings.filter((reading) => reading.id !== id)

const forget = (back: DeskState['back'], id: number): DeskState['back'] =>
  Object.fromEntries(Object.entries(back).filter(([key]) => Number(key) !== id))

/** Ids that the server need not give: here, on their way, or left for later. */
export const knownIds = ({ queue, sent, skipped }: DeskState): number[] => [
  ...queue.map(({ id }) => id),
  ...sent.map(({ reading }) => reading.id),
  ...skipped,
]

/** Ids whose claims the desk holds: those that still wait for a decision. */
export const heldIds = ({ queue }: DeskState): number[] =>
  queue.filter(({ state }) => state === 'new').map(({ id }) => id)

/** How many readings are still to be decided on, skipped ones not counted; null until the server said. */
export const leftOf = (state: DeskState): number | null =>
  state.beyond === null ? null : state.beyond + heldIds(state).length

/** How many readings wait in all, skipped ones too; null until the server said. */
export const waitingOf = (state: DeskState): number | null => {
  const left = leftOf(state)
  return left === null ? null : left + state.skipped.length
}

/** Readings that came from the server; those it says are lost go, but for the one that is being looked at. */
export const received = (state: DeskState, { left, readings, lost }: DeskReply): DeskState => {
  const known = new Set(knownIds(state))
  const [current, ...others] = state.queue
  const gone = new Set(lost)
  const kept = current ? [current, ...others.filter(({ id }) => !gone.has(id))] : []
  const taken = current && gone.has(current.id) && current.state === 'new'
  return {
    ...state,
    queue: [...kept, ...readings.filter(({ id }) => !known.has(id))],
    back: taken ? { ...state.back, [current.id]: { deed: null, error: null } } : state.back,
    beyond: left - readings.length,
    failure: null,
  }
}

/** The reading on the desk is decided on: it is sent, the next one lies there. */
export const decided = (state: DeskState, deed: Deed): DeskState => {
  const [reading] = state.queue
  if (!reading) return state
  return {
    ...state,
    queue: state.queue.slice(1),
    sent: [...state.sent, { reading, deed, waiting: false }],
    back: forget(state.back, reading.id),
    last: { reading, deed, saved: null },
    reopened: null,
  }
}

/** The server has it. */
export const saved = (state: DeskState, page: ReadingPage): DeskState => ({
  ...state,
  sent: state.sent.filter(({ reading }) => reading.id !== page.id),
  last: state.last?.reading.id === page.id ? { ...state.last, saved: page } : state.last,
})

/** There is no connection: it goes as soon as there is. */
export const delayed = (state: DeskState, id: number, waiting: boolean): DeskState => ({
  ...state,
  sent: state.sent.map((each) => (each.reading.id === id ? { ...each, waiting } : each)),
})

/**
 * The server refused it: the reading comes back as the next one, never under the hand that is deciding on another;
 * `fresh` is how it stands now.
 */
export const refused = (state: DeskState, fresh: ReadingPage, back: CameBack): DeskState => {
  const [current, ...others] = without(state.queue, fresh.id)
  return {
    ...state,
    queue: current ? [current, fresh, ...others] : [fresh],
    sent: state.sent.filter(({ reading }) => reading.id !== fresh.id),
    back: { ...state.back, [fresh.id]: back },
    last: state.last?.reading.id === fresh.id ? null : state.last,
  }
}

/** The reading on the desk is left for later, or, where it waits for no decision, laid aside. */
export const skipped = (state: DeskState): DeskState => {
  const [reading] = state.queue
  if (!reading) return state
  const waits = reading.state === 'new'
  return {
    ...state,
    queue: state.queue.slice(1),
    back: forget(state.back, reading.id),
    skipped: waits ? [...state.skipped, reading.id] : state.skipped,
    last: waits ? { reading, deed: null, saved: reading } : state.last,
    reopened: null,
  }
}

/** A reading is laid on the desk before all others. */
export const brought = (state: DeskState, page: ReadingPage): DeskState => ({
  ...state,
  queue: [page, ...without(state.queue, page.id)],
  skipped: state.skipped.filter((id) => id !== page.id),
  last: null,
  reopened: page.state === 'accepted' ? page.id : null,
})

/** What was left for later is asked for again. */
export const unskipped = (state: DeskState): DeskState => ({ ...state, skipped: [] })
