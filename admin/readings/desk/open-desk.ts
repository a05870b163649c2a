import { deskHolds } from '../../../server/readings/desk-schema.ts'
import { connectionState, watchConnection } from '../../api/connection.ts'
import type { OfficeDataProvider } from '../../api/data-provider.ts'
import { isConnectionLost, isProblem } from '../../api/http-problem.ts'
import type { ReadingPage } from '../reading.ts'
import {
  brought,
  type Deed,
  type DeskReply,
  type DeskState,
  decided,
  delayed,
  emptyDesk,
  heldIds,
  knownIds,
  received,
  refused,
  type Sent,
  saved,
  skipped,
  unskipped,
} from './desk-state.ts'
import { whileSeated } from './while-seated.ts'

/** How often claims are renewed, milliseconds. */
const renewsEvery = 5 * 60_000
/** How long it waits with asking for more, milliseconds: the next reading is painted first. */
const paintsFirst = 150

interface Asked {
  office: Pick<OfficeDataProvider, 'post' | 'get' | 'advance'>
  /** The REM that is worked on; null for all that one sees. */
  district: number | null
  /** Readings are claimed, and given back on leaving; false for those who only look. */
  claims: boolean
  /** A decision has been saved: what it was typed in may be forgotten. */
  onSaved: (reading: ReadingPage) => void
  /** A decision was refused after the desk had been left. */
  onLateRefusal: (reading: ReadingPage, error: unknown) => void
}

/** The desk as a screen uses it. */
export interface Desk {
  state: () => DeskState
  subscribe: (listener: () => void) => () => void
  decide: (deed: Deed) => void
  skip: () => void
  /** Returns to what was decided on or skipped last. Throws what the server refuses it with. */
  goBack: () => Promise<void>
  /** A reading that came back is taken before the others. */
  bring: (id: number) => void
  /** What was skipped comes again. */
  lookAgain: () => void
  /** Asks the server once more, after it had failed. */
  retry: () => void
  /** Gives back what was not decided on; decisions on their way go on. */
  close: () => void
}

const untilOnline = (): Promise<void> =>
  new Promise((resolve) => {
    if (connectionState() === 'online') return void setTimeout(resolve, 1000)
    const stop = watchConnection((now) => {
      if (now !== 'online') return
      stop()
      resolve()
    })
  })

/**
 * What is being given back, by this desk or the one before it. Claiming waits for it: a giving back that arrived after
 * the new claim would end it, and a colleague would get the reading that lies here.
 */
let givenBack: Promise<unknown> = Promise.resolve()

/** The page is going: no answer is waited for. */
const leaveAtOnce = (ids: readonly number[]): void => {
  const headers = { 'Content-Type': 'application/json', 'X-Oblik': '1' }
  const body = JSON.stringify({ ids })
  void fetch('/api/readings/desk/leave', { method: 'POST', headers, body, keepalive: true }).catch(() => undefined)
}

/**
 * Opens the photo desk: it keeps the next readings at hand, sends decisions while the next one is already looked at, and
 * takes back what the server refuses.
 */
export const openDesk = ({ office, district, claims, onSaved, onLateRefusal }: Asked): Desk => {
  let state = emptyDesk
  let asking: Promise<void> | null = null
  let askAgain = false
  let closed = false
  let renewedAt = Date.now()
  const listeners = new Set<() => void>()

  const become = (next: DeskState): void => {
    state = next
    for (const listener of listeners) listener()
  }

  const ask = async (): Promise<void> => {
    if (closed) return
    askAgain = asking !== null
    if (asking) return
    try {
      asking = claimMore()
      await asking
    } finally {
      asking = null
      if (askAgain) void ask()
    }
  }

  const claimMore = async (): Promise<void> => {
    await givenBack
    if (closed) return
    const hold = deskHolds - heldIds(state).length
    renewedAt = Date.now()
    const body = { district, skip: knownIds(state), holding: claims ? heldIds(state) : [], hold: Math.max(hold, 0) }
    try {
      const { data } = await office.post<DeskReply>('readings/desk', body)
      if (closed) await giveBack(data.readings.map(({ id }) => id))
      else become(received(state, data))
    } catch (failure) {
      if (!closed) become({ ...state, failure })
    }
  }

  const askSoon = (): void => {
    setTimeout(() => void ask(), paintsFirst)
  }

  const giveBack = async (ids: readonly number[]): Promise<void> => {
    if (!claims || ids.length === 0) return
    const given = office.post('readings/desk/leave', { ids }).catch(() => undefined)
    givenBack = Promise.all([givenBack, given])
    await given
  }

  const takeBack = async ({ reading, deed }: Sent, error: unknown): Promise<void> => {
    // what somebody else made of it is read anew; a wrong figure is the same reading still
    const changed = isProblem(error) && error.status === 409
    const fresh = changed
      ? await office.get<ReadingPage>(`readings/${reading.id}`).then(
          ({ data }) => data,
          () => reading,
        )
      : reading
    if (closed) return onLateRefusal(fresh, error)
    become(refused(state, fresh, { deed, error }))
  }

  const send = async (sent: Sent): Promise<void> => {
    const { reading, deed } = sent
    for (;;) {
      try {
        const { event, input } = deed
        const { data } = await office.advance<ReadingPage>('readings', reading.id, {
          event,
          input: { ...input },
          version: reading.version,
        })
        become(saved(state, data))
        return onSaved(data)
      } catch (error) {
        if (!isConnectionLost(error)) return takeBack(sent, error)
        become(delayed(state, reading.id, true))
        await untilOnline()
      }
    }
  }

  const stopLooking = whileSeated((back) => {
    const wants = heldIds(state).length < deskHolds
    if (back || wants || Date.now() - renewedAt > renewsEvery) void ask()
  })
  const onPageHide = () => {
    if (claims && heldIds(state).length > 0) leaveAtOnce(heldIds(state))
  }
  window.addEventListener('pagehide', onPageHide)
  const stopWatching = watchConnection((now) => {
    if (now === 'online' && state.failure) void ask()
  })
  void ask()

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    decide: (deed) => {
      become(decided(state, deed))
      const sent = state.sent.at(-1)
      if (sent) void send(sent)
      askSoon()
    },
    skip: () => {
      const [reading] = state.queue
      become(skipped(state))
      if (reading?.state === 'new') void giveBack([reading.id])
      askSoon()
    },
    goBack: async () => {
      const { last } = state
      if (!last?.saved) return
      const { saved: page } = last
      if (page.state !== 'new' || !claims) return become(brought(state, page))
      await givenBack
      const { data } = await office.post<ReadingPage>(`readings/${page.id}/claim`)
      become(brought(state, data))
    },
    bring: (id) => {
      const reading = state.queue.find((each) => each.id === id)
      if (reading) become({ ...brought(state, reading), reopened: null, last: state.last })
    },
    lookAgain: () => {
      become(unskipped(state))
      void ask()
    },
    retry: () => {
      become({ ...state, failure: null })
      void ask()
    },
    close: () => {
      closed = true
      stopLooking()
      stopWatching()
      window.removeEventListener('pagehide', onPageHide)
      void giveBack(heldIds(state))
      // what it has asked for and not got yet is given back when it comes
      givenBack = Promise.all([givenBack, asking])
    },
  }
}
