import { useEffect } from 'react'
import { useOffice } from '../../api/use-office.ts'

/** A claim lapses after half an hour without a touch; a touch is told this often. */
const restMs = 5 * 60_000
const touches = ['keydown', 'pointerdown', 'wheel'] as const

/**
 * Keeps one's claim on an order alive while one types and reads: a long letter must not lose the order to a colleague.
 * A refusal is not shown here: the next save tells it with whoever has the order now.
 */
export const useKeptClaim = (orderId: number, mine: boolean): void => {
  const office = useOffice()
  useEffect(() => {
    if (!mine) return
    let told = Date.now()
    const touch = () => {
      if (Date.now() - told < restMs) return
      told = Date.now()
      office.post(`orders/${orderId}/claim`).catch(() => undefined)
    }
    for (const each of touches) window.addEventListener(each, touch, { passive: true })
    return () => {
      for (const each of touches) window.removeEventListener(each, touch)
    }
  }, [office, orderId, mine])
}
