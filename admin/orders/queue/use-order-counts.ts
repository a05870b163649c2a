import { useQuery } from '@tanstack/react-query'
import { useOffice } from '../../api/use-office.ts'
import type { OrderCounts } from './queue-tabs.ts'

const halfMinute = 30_000

/** How many orders wait for whom; asked twice a minute and after every write of an order. */
export const useOrderCounts = (): Partial<OrderCounts> => {
  const office = useOffice()
  const { data } = useQuery({
    queryKey: ['counts', 'orders'],
    queryFn: ({ signal }) => office.get<OrderCounts>('orders/counts', { signal }),
    refetchInterval: halfMinute,
    staleTime: halfMinute / 2,
  })
  return data?.data ?? {}
}
