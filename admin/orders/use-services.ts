import { useGetList } from 'react-admin'
import type { ServiceRow } from './order.ts'

const aDay = 86_400_000

/** The whole service catalogue; it changes seldom and is asked once. */
export const useServices = (): ServiceRow[] => {
  const { data } = useGetList<ServiceRow>(
    'services',
    { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' } },
    { staleTime: aDay },
  )
  return data ?? []
}
