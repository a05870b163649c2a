import { useInfiniteQuery } from '@tanstack/react-query'
import type { RoundPage, RoundRow } from '../../../server/readings/round-schema.ts'
import { useOffice } from '../../api/use-office.ts'

/** Which list is typed down: the day of the round, a REM for those who have none, how addresses begin. */
export interface RoundAsked {
  takenOn: string
  district: number | null
  street: string
}

const addressOf = ({ takenOn, district, street }: RoundAsked, after: number): string => {
  const query = new URLSearchParams({ takenOn })
  if (district !== null) query.set('district', String(district))
  if (street) query.set('street', street)
  if (after > 0) query.set('after', String(after))
  return `readings/round?${query}`
}

/** The meters still to be read, a sheet at a time. Those typed down stay in sight: the list is not asked for again. */
export const useRound = (asked: RoundAsked, enabled: boolean) => {
  const office = useOffice()
  const { data, ...query } = useInfiniteQuery({
    queryKey: ['reading-round', asked],
    queryFn: async ({ pageParam, signal }) => {
      const { data: page } = await office.get<RoundPage>(addressOf(asked, pageParam), { signal })
      return page
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled,
  })
  const rows: RoundRow[] | undefined = data?.pages.flatMap((page) => page.rows)
  return { ...query, rows }
}
