import type { Clock } from '../../server/time/clock.ts'

/** A clock set to `iso` that runs on from there as fast as any, and can be put forward. */
export const movingClock = (iso: string): Clock & { advance: (milliseconds: number) => void } => {
  let ahead = new Date(iso).getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + ahead),
    advance: (milliseconds) => {
      ahead += milliseconds
    },
  }
}
