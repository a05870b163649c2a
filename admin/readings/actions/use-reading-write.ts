import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOffice } from '../../api/use-office.ts'
import type { ReadingPage } from '../reading.ts'

/** Carries an event out: the answer takes the page's place, lists and counts are asked anew. */
export const useReadingWrite = (reading: Pick<ReadingPage, 'id' | 'version'>) => {
  const office = useOffice()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ event, input = {} }: { event: string; input?: Record<string, unknown> }) =>
      office.advance<ReadingPage>('readings', reading.id, { event, input, version: reading.version }),
    onSuccess: ({ data }) => {
      queries.setQueryData(['readings', 'getOne', { id: String(data.id), meta: undefined }], data)
      void queries.invalidateQueries({ queryKey: ['readings', 'getList'] })
      void queries.invalidateQueries({ queryKey: ['counts'] })
    },
  })
}
