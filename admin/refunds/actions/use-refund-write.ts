import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOffice } from '../../api/use-office.ts'
import type { RefundPage } from '../refund.ts'

/** Carries an event out: the answer takes the page's place, lists and counts are asked anew. */
export const useRefundWrite = (refund: Pick<RefundPage, 'id' | 'version'>) => {
  const office = useOffice()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ event, input = {} }: { event: string; input?: Record<string, unknown> }) =>
      office.advance<RefundPage>('refunds', refund.id, { event, input, version: refund.version }),
    onSuccess: ({ data }) => {
      queries.setQueryData(['refunds', 'getOne', { id: String(data.id), meta: undefined }], data)
      void queries.invalidateQueries({ queryKey: ['refunds', 'getList'] })
      void queries.invalidateQueries({ queryKey: ['counts'] })
    },
  })
}
