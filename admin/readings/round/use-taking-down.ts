import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { RoundRow } from '../../../server/readings/round-schema.ts'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import type { ReadingPage } from '../reading.ts'
import type { WrongFigures } from './round-row.ts'

/** What became of a meter's figures since they were typed. */
export type TakenDown =
  | { state: 'wrong'; why: WrongFigures }
  | { state: 'saving' }
  | { state: 'saved'; reading: ReadingPage }
  | { state: 'failed'; why: string; zones: number[] }

const whyOf = (failure: unknown): string => {
  const errors = isProblem(failure) ? Object.values(failure.body.errors ?? {}) : []
  const [first] = errors.filter((each) => typeof each === 'string')
  return first ?? problemText(failure)
}

/** Saves the figures of one meter after another, in their order, while the next are being typed. */
export const useTakingDown = (takenOn: string) => {
  const office = useOffice()
  const queries = useQueryClient()
  const [taken, setTaken] = useState<Record<number, TakenDown>>({})
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const save = useCallback(
    ({ id, account, meter }: RoundRow, zones: number[]) => {
      const note = (what: TakenDown) => setTaken((before) => ({ ...before, [id]: what }))
      note({ state: 'saving' })
      queue.current = queue.current.then(async () => {
        try {
          const sent = { account, meter, zones, takenOn, channel: 'round' }
          const { data } = await office.post<ReadingPage>('readings', sent)
          note({ state: 'saved', reading: data })
          for (const key of ['readings', 'counts']) void queries.invalidateQueries({ queryKey: [key] })
        } catch (failure) {
          note({ state: 'failed', why: whyOf(failure), zones })
        }
      })
    },
    [office, queries, takenOn],
  )
  /** Figures that cannot be sent, or `null` once nothing is wrong with them any more. */
  const mark = useCallback(({ id }: RoundRow, why: WrongFigures | null) => {
    setTaken(({ [id]: before, ...others }) => {
      if (why) return { ...others, [id]: { state: 'wrong', why } }
      return before && before.state !== 'wrong' ? { ...others, [id]: before } : others
    })
  }, [])
  return { taken, save, mark }
}
