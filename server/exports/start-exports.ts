import { setTimeout as pause } from 'node:timers/promises'
import type { Office } from '../office.ts'
import { runNextExport } from './run-exports.ts'

const restMs = 1000

/** Makes exports as they are asked for. Stopping gives the one that is being made back to the queue. */
export const startExports = (office: Office): { stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const made = await runNextExport(office, stopping.signal).catch((error) => {
        office.log.error({ err: error }, 'exports stumbled')
        return false
      })
      if (!made) await pause(restMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
