import { useMutation, useQueryClient } from '@tanstack/react-query'

/** A write of the payments' journal; the order it belongs to may have moved by it, so all is asked anew. */
export const usePaymentWrite = <Input>(write: (input: Input) => Promise<unknown>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      void queries.invalidateQueries({ queryKey: ['counts'] })
      for (const other of ['notifications', 'documents', 'invoices']) {
        void queries.invalidateQueries({ queryKey: [other] })
      }
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['payments'] }),
        queries.invalidateQueries({ queryKey: ['orders'] }),
      ])
    },
  })
}
