import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useListContext, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'

/** What came of each order of a bulk action: done, or refused with the reason in words. */
export interface BulkOutcome {
  done: number[]
  refused: { id: number; reason: string }[]
}

/** Carries one action out on the chosen orders and says how many it was done with. */
export const useBulk = (action: 'accept' | 'assign', onDone: (outcome: BulkOutcome) => void) => {
  const office = useOffice()
  const queries = useQueryClient()
  const notify = useNotify()
  const translate = useTranslate()
  const { selectedIds = [] } = useListContext()
  return useMutation({
    mutationFn: (more: { assigneeId?: number | null } = {}) =>
      office.post<BulkOutcome>(`orders/${action}`, { ids: selectedIds, ...more }),
    onSuccess: ({ data }) => {
      void queries.invalidateQueries({ queryKey: ['orders'] })
      void queries.invalidateQueries({ queryKey: ['counts'] })
      const done = translate(`resources.orders.bulk.${action}_done`, { smart_count: data.done.length })
      if (data.done.length > 0) notify(done, { type: 'success' })
      onDone(data)
    },
    onError: (error) => notify(problemText(error), { type: 'error' }),
  })
}
