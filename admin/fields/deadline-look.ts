import type { Tone } from '../../server/lifecycle/define-lifecycle.ts'

interface Look {
  wording: 'left' | 'today' | 'overdue' | 'paused' | 'paused_overdue'
  /** The number in the words, never negative. */
  days: number
  /** How much of the ribbon is filled, 0 to 1. */
  share: number
  tone: Tone
  urgent: boolean
}

const soon = 2

/** How a working-day clock looks: which words, how long the ribbon, how loud. */
export const deadlineLook = (clock: { usedDays: number; termDays: number; paused: boolean }): Look => {
  const left = clock.termDays - clock.usedDays
  const share = clock.termDays > 0 ? Math.min(1, Math.max(0, clock.usedDays / clock.termDays)) : 1
  const days = Math.abs(left)
  if (clock.paused) {
    return {
      wording: left < 0 ? 'paused_overdue' : 'paused',
      days: Math.max(0, left),
      share,
      tone: 'refused',
      urgent: false,
    }
  }
  if (left < 0) return { wording: 'overdue', days, share, tone: 'consumer', urgent: true }
  if (left === 0) return { wording: 'today', days, share, tone: 'consumer', urgent: true }
  return { wording: 'left', days, share, tone: left <= soon ? 'money' : 'office', urgent: left <= soon }
}
