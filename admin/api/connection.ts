export type ConnectionState = 'online' | 'offline'

/** Seconds between two questions to a silent server; the last one repeats. */
const pauses = [2, 3, 5, 10, 15]

let state: ConnectionState = 'online'
let attempt = 0
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<(state: ConnectionState) => void>()

const enter = (next: ConnectionState): void => {
  if (next === state) return
  state = next
  for (const listener of listeners) listener(state)
}

const probe = async (): Promise<void> => {
  clearTimeout(timer)
  try {
    const answer = await fetch('/health', { cache: 'no-store' })
    if (answer.ok) return connectionRestored()
  } catch {
    // silence is the expected answer here; the next question is set below
  }
  const pause = pauses[Math.min(attempt, pauses.length - 1)] ?? 15
  attempt += 1
  timer = setTimeout(probe, pause * 1000)
}

/** Says that the server was heard. */
export const connectionRestored = (): void => {
  clearTimeout(timer)
  attempt = 0
  enter('online')
}

/** Says that a call went unanswered; from now on the server is asked until it answers. */
export const connectionFailed = (): void => {
  if (state === 'offline') return
  enter('offline')
  timer = setTimeout(probe, 1000)
}

export const connectionState = (): ConnectionState => state

/** Calls `listener` at every change; returns the way to stop. */
export const watchConnection = (listener: (state: ConnectionState) => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', connectionFailed)
  window.addEventListener('online', () => void probe())
}
