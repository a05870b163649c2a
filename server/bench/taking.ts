import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

/** How long a piece of work took, and the longest that anybody else would have waited meanwhile, in milliseconds. */
export interface Taken<T> {
  result: T
  milliseconds: number
  stall: number
}

/** Runs `work` and listens to the event loop beside it. */
export const taking = async <T>(work: () => T | Promise<T>): Promise<Taken<T>> => {
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
