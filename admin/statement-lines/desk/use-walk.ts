import { useQuery } from '@tanstack/react-query'
import { useDataProvider, useStore } from 'react-admin'
import { useSearchParams } from 'react-router'
import { lineTabs } from '../line-tabs.ts'
import type { LineRow } from '../statement-line.ts'
import type { Stop } from './walk.ts'

interface ListParams {
  filter?: Record<string, unknown>
  sort?: string
  order?: string
}

const most = 1000

/** The stops, and how many lines lie beyond the last of them. */
interface Walk {
  stops: Stop[]
  beyond: number
}

const nowhere: Walk = { stops: [], beyond: 0 }

/**
 * The way through the lines, fixed when the desk is opened: one statement's (`?statement=`) in the bank's order, else the
 * list's own filter and sort, as the clerk left them.
 */
export const useWalk = (): Walk => {
  const provider = useDataProvider()
  const [search] = useSearchParams()
  const statement = Number(search.get('statement') ?? '')
  const [params] = useStore<ListParams>('statement-lines.listParams', {})
  const filter = statement ? { statementId: statement } : (params.filter ?? lineTabs[0]?.filter ?? {})
  const sort = statement
    ? ({ field: 'id', order: 'ASC' } as const)
    : ({ field: params.sort ?? 'bookedOn', order: params.order === 'DESC' ? 'DESC' : 'ASC' } as const)
  const { data } = useQuery({
    // not among the register's own queries: a decision must not shorten the way under the clerk's feet
    queryKey: ['matching-desk', filter, sort],
    queryFn: ({ signal }) =>
      provider.getList<LineRow>('statement-lines', { filter, sort, pagination: { page: 1, perPage: most }, signal }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    select: ({ data: lines, total = 0 }): Walk => ({
      stops: lines.map(({ id, state }) => ({ id, state })),
      beyond: Math.max(0, total - lines.length),
    }),
  })
  return data ?? nowhere
}
