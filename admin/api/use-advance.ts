import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Identifier, RaRecord } from 'react-admin'
import type { Advance } from './data-provider.ts'
import { useOffice } from './use-office.ts'

/**
 * Carries out an event on a record and puts the server's answer in its place, so that the page shows the new state at
 * once; lists and counts follow. `error` is for ConflictNotice (409) or for the form's fields (422, `body.errors`).
 */
export const useAdvance = <R extends RaRecord>(resource: string) => {
  const office = useOffice()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...advance }: Advance & { id: Identifier }) => office.advance<R>(resource, id, advance),
    onSuccess: ({ data }) => {
      queries.setQueryData([resource, 'getOne', { id: String(data.id), meta: undefined }], data)
      void queries.invalidateQueries({ queryKey: [resource, 'getList'] })
      void queries.invalidateQueries({ queryKey: ['counts'] })
    },
  })
}
