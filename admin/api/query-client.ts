import { onlineManager, QueryClient } from '@tanstack/react-query'
import { connectionState, watchConnection } from './connection.ts'
import { isConnectionLost } from './http-problem.ts'

const tries = 4

const retryWhenLost = (failures: number, error: unknown): boolean => isConnectionLost(error) && failures < tries

const backOff = (failures: number): number => Math.min(1000 * 2 ** failures, 15_000)

/**
 * Refusals are final at once. Reads outlive a lost connection by themselves (patient-call.ts); an unanswered write is
 * repeated when the server is heard again: its version, or its Idempotency-Key, keeps it from being done twice.
 */
export const createQueryClient = (): QueryClient => {
  onlineManager.setEventListener((setOnline) => {
    setOnline(connectionState() === 'online')
    return watchConnection((state) => setOnline(state === 'online'))
  })
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false },
      mutations: { retry: retryWhenLost, retryDelay: backOff },
    },
  })
}
