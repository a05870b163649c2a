import { type Call, call, type Reply } from './http.ts'
import { isProblem } from './http-problem.ts'
import { announceSessionEnd, untilSignedInAgain } from './session-end.ts'

/**
 * A call of the signed-in console. When the server no longer knows the session (401) nothing was done: the frame asks
 * for the password and the same call is made again, so that neither the page nor anything typed is lost.
 */
export const sessionCall = async (path: string, options: Call = {}): Promise<Reply> => {
  for (;;) {
    try {
      return await call(path, options)
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error
      const back = untilSignedInAgain(options.signal)
      announceSessionEnd()
      await back
    }
  }
}
