import { useMutation } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import type { OpenIdentity } from './account.ts'

/** Opens a consumer's document by a press that is logged; it is kept only as long as the page is open. */
export const useOpenIdentity = (accountId: number) => {
  const notify = useNotify()
  const office = useOffice()
  const { data, mutate, isPending } = useMutation({
    mutationFn: () => office.get<OpenIdentity>(`accounts/${accountId}/identity`),
    onError: (error) => notify(problemText(error), { type: 'error' }),
    gcTime: 0,
  })
  return { opened: data?.data, open: () => mutate(), busy: isPending }
}

/** A document's series and number, as it is written. */
export const numberOfIdentity = ({ series, number }: Pick<OpenIdentity, 'series' | 'number'>): string =>
  [series, number].filter(Boolean).join(' ')
