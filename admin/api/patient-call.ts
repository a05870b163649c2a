import { connectionState, watchConnection } from './connection.ts'
import type { Call, Reply } from './http.ts'
import { isConnectionLost } from './http-problem.ts'
import { sessionCall } from './session-call.ts'

const pauses = [300, 1000, 3000]

const untilHeard = (longest: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      stop()
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      finish()
    }
    const onAbort = () => end(() => reject(signal?.reason))
    const stop = watchConnection((state) => {
      if (state === 'online') end(resolve)
    })
    const timer = setTimeout(() => end(resolve), longest)
    signal?.addEventListener('abort', onAbort)
  })

const longestWait = 120_000

/**
 * A question to the server that outlives a lost connection: it is asked again as soon as the server is heard, until
 * the asker leaves (`signal`) or two minutes passed. For reading only; nothing may be done twice.
 */
export const patientGet = async (path: string, options: Pick<Call, 'signal'> = {}): Promise<Reply> => {
  const started = Date.now()
  for (let tries = 0; ; tries += 1) {
    try {
      return await sessionCall(path, options)
    } catch (error) {
      if (!isConnectionLost(error) || Date.now() - started > longestWait) throw error
      const pause = connectionState() === 'online' ? (pauses[tries] ?? 3000) : longestWait
      await untilHeard(pause, options.signal)
    }
  }
}
