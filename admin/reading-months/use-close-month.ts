import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import { isProblem } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import type { ReadingMonth } from './reading-month.ts'

/** Closes a month, doubtful readings left waiting only where somebody said so; a refusal stays in `error`. */
export const useCloseMonth = (month: ReadingMonth) => {
  const office = useOffice()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: ({ leaveWaiting }: { leaveWaiting: boolean }) =>
      office.post(`reading-months/${encodeURIComponent(month.id)}/close`, leaveWaiting ? { leaveWaiting } : {}),
    onSuccess: () => notify('resources.reading-months.close.done', { type: 'success' }),
    onSettled: () => {
      for (const key of ['reading-months', 'consumption']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

/** Whether a month was not closed only because doubtful readings wait. */
export const isStillWaiting = (error: unknown): boolean => isProblem(error) && error.body.code === 'still_waiting'
