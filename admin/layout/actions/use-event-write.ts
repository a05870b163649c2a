import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RaRecord } from 'react-admin'
import { useOffice } from '../../api/use-office.ts'

/** A record of a lifecycle's page: what is written names the version that was seen. */
export type VersionedPage = RaRecord<number> & { version: number }

/** Carries an event of a record out: the answer takes the page's place, its lists and counts are asked anew. */
export const useEventWrite = <Page extends VersionedPage>(
  resource: string,
  { id, version }: Pick<VersionedPage, 'id' | 'version'>,
) => {
  const office = useOffice()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ event, input = {} }: { event: string; input?: Record<string, unknown> }) =>
      office.advance<Page>(resource, id, { event, input, version }),
    onSuccess: ({ data }) => {
      queries.setQueryData([resource, 'getOne', { id: String(data.id), meta: undefined }], data)
      void queries.invalidateQueries({ queryKey: [resource, 'getList'] })
      void queries.invalidateQueries({ queryKey: ['counts'] })
    },
  })
}
