import { useGetList } from 'react-admin'
import type { OrderRow } from '../order.ts'

/** The crews that have visits planned now, those with most visits first: to choose from instead of typing. */
export const useCrews = (wanted: boolean): string[] => {
  const { data = [] } = useGetList<OrderRow>(
    'orders',
    {
      filter: { waitsFor: 'crew' },
      sort: { field: 'plannedOn', order: 'DESC' },
      pagination: { page: 1, perPage: 200 },
    },
    { enabled: wanted, staleTime: 60_000 },
  )
  const visits = new Map<string, number>()
  for (const { crew } of data) if (crew) visits.set(crew, (visits.get(crew) ?? 0) + 1)
  return [...visits].sort(([, a], [, b]) => b - a).map(([crew]) => crew)
}
