import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SearchGroup } from '../../api/data-provider.ts'
import { useOffice } from '../../api/use-office.ts'

const pause = 150
const shortest = 2

const useDebounced = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** What the office knows about the typed words; older questions are cancelled, older answers stay until the new. */
export const useSearch = (typed: string): { groups: SearchGroup[]; busy: boolean; failed: boolean; asked: string } => {
  const office = useOffice()
  const q = useDebounced(typed.trim())
  const { data, isFetching, isError } = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => office.search({ q, signal }),
    enabled: q.length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  })
  const worth = q.length >= shortest
  const groups = worth ? (data?.data ?? []).filter((group) => group.items.length > 0) : []
  return { groups, busy: isFetching || (worth && typed.trim() !== q), failed: isError, asked: worth ? q : '' }
}
