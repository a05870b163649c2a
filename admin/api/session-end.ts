type Moment = 'ended' | 'back'

const listeners = new Set<(moment: Moment) => void>()

const announce = (moment: Moment): void => {
  for (const listener of [...listeners]) listener(moment)
}

/** Tells the frame that the server no longer knows the session. */
export const announceSessionEnd = (): void => announce('ended')

/** Tells the waiting calls that the person signed in again. */
export const announceSessionBack = (): void => announce('back')

/** Calls `listener` when the session ends or is back; returns the way to stop. */
export const watchSession = (listener: (moment: Moment) => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Waits until the person signed in again; rejects when the asker leaves. */
export const untilSignedInAgain = (signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = watchSession((moment) => {
      if (moment !== 'back') return
      stop()
      resolve()
    })
    signal?.addEventListener('abort', () => {
      stop()
      reject(signal.reason)
    })
  })
