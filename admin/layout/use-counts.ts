import { useQuery } from '@tanstack/react-query'
import { useOffice } from '../api/use-office.ts'

const everyMinute = 60_000

/** How many things wait in each place of the menu; asked once a minute while the page is looked at. */
export const useCounts = (): Record<string, number> => {
  const office = useOffice()
  const { data } = useQuery({
    queryKey: ['counts'],
    queryFn: ({ signal }) => office.counts({ signal }),
    refetchInterval: ({ state }) => (state.error ? false : everyMinute),
    staleTime: everyMinute / 2,
    retry: false,
  })
  return data?.data ?? {}
}
