import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How long a piece of work took, and the longest that anybody else would have waited meanwhile, in milliseconds. */
export interface Taken<T> {
  result: T
  milliseconds: number
  stall: number
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Runs `work` and listens to the event loop beside it. What was left lying before is cleared first: `work` pays for its own. */
export const taking = async <T>(work: () => T | Promise<T>): Promise<Taken<T>> => {
  collectGarbage()
  const heard = monitorEventLoopDelay({ resolution: 1 })
  heard.enable()
  await pause(30)
  heard.reset()
  // The first turn after a reset is only where the listener begins: what blocks in it would go unheard.
  await pause(5)
  const start = performance.now()
  const result = await work()
  const milliseconds = performance.now() - start
  await pause(30)
  heard.disable()
  return { result, milliseconds, stall: heard.max / 1e6 }
}
