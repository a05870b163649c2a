import { useGetList } from 'react-admin'
import { addDays } from '../../../server/time/iso-date.ts'
import type { OrderRow } from '../order.ts'

const byUrgency = { field: 'dueOn', order: 'ASC' } as const
const many = { page: 1, perPage: 500 }
const halfMinute = 30_000

/** The orders of the plan: those to plan, those planned in a span of days, and visits that passed without an outcome. */
export const useVisits = (from: string, to: string, today: string) => {
  const fresh = { refetchInterval: halfMinute }
  const toPlan = useGetList<OrderRow>(
    'orders',
    { filter: { unplanned: true }, sort: byUrgency, pagination: many },
    fresh,
  )
  const planned = useGetList<OrderRow>(
    'orders',
    { filter: { waitsFor: 'crew', plannedOn_gte: from, plannedOn_lte: to }, sort: byUrgency, pagination: many },
    fresh,
  )
  const passed = useGetList<OrderRow>(
    'orders',
    { filter: { waitsFor: 'crew', plannedOn_lte: addDays(today, -1) }, sort: byUrgency, pagination: many },
    fresh,
  )
  return {
    toPlan: toPlan.data ?? [],
    toPlanTotal: toPlan.total ?? 0,
    planned: planned.data ?? [],
    passed: passed.data ?? [],
    isPending: toPlan.isPending || planned.isPending,
    error: toPlan.error ?? planned.error,
    retry: () => {
      void toPlan.refetch()
      void planned.refetch()
    },
  }
}
