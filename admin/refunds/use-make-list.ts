import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify, useUnselectAll } from 'react-admin'
import { useNavigate } from 'react-router'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import type { PaymentListRow } from './refund.ts'

/** Makes a payment list of approved refunds and opens it, where its files are downloaded; all of them or none. */
export const useMakeList = () => {
  const office = useOffice()
  const queries = useQueryClient()
  const notify = useNotify()
  const navigate = useNavigate()
  const unselect = useUnselectAll('refunds')
  return useMutation({
    mutationFn: (refundIds: readonly number[]) => office.post<PaymentListRow>('refund-lists', { refundIds }),
    onSuccess: ({ data }) => {
      unselect()
      for (const key of ['refunds', 'refund-lists', 'counts']) void queries.invalidateQueries({ queryKey: [key] })
      notify('resources.refunds.lists.made', { type: 'success', messageArgs: { number: data.number } })
      navigate(`/refund-lists/${data.id}/show`)
    },
    onError: (error) => {
      void queries.invalidateQueries({ queryKey: ['refunds'] })
      notify(problemText(error), { type: 'error' })
    },
  })
}
