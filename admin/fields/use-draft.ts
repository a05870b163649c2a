import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../layout/console-context.ts'
import { type Draft, dropDraft, readDraft, writeDraft } from './draft-store.ts'

const pause = 400

export interface DraftHandle {
  /** What was found when the form opened; null when there was nothing, or after `discard`. */
  found: Draft | null
  /** Keeps the value a moment later; call it at every change. */
  keep: (value: unknown) => void
  /** Forgets the draft: after saving, or when the writer starts again. */
  discard: () => void
}

/**
 * Keeps what somebody types through a blackout, on this computer, for this person, for three days. Do not hand it
 * personal fields (passport, РНОКПП): they must not stay on a shared computer. Forms of react-admin use <FormDraft>.
 */
export const useDraft = (key: string): DraftHandle => {
  const owner = useSession().id
  const [found, setFound] = useState(() => readDraft(owner, key))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<{ value: unknown }>(undefined)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    if (waiting.current) writeDraft(owner, key, waiting.current.value)
    waiting.current = undefined
  }, [owner, key])

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const keep = useCallback(
    (value: unknown) => {
      waiting.current = { value }
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pause)
    },
    [flush],
  )
  const discard = useCallback(() => {
    clearTimeout(timer.current)
    waiting.current = undefined
    dropDraft(owner, key)
    setFound(null)
  }, [owner, key])
  return { found, keep, discard }
}
