import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OrderPage } from './order.ts'

/**
 * A write that answers with the order as it is now: the answer takes the page's place, and whatever is shown of it
 * elsewhere (queue, counts, payments, messages, documents) is asked anew.
 */
export const useOrderWrite = <Input = void>(write: (input: Input) => Promise<{ data: OrderPage }>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: ({ data }) => {
      queries.setQueryData(['orders', 'getOne', { id: String(data.id), meta: undefined }], data)
      for (const list of ['orders', 'payments', 'notifications', 'documents']) {
        void queries.invalidateQueries({ queryKey: [list, 'getList'] })
      }
      void queries.invalidateQueries({ queryKey: ['counts'] })
    },
  })
}
