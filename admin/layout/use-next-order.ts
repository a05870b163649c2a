import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { useLocation, useNavigate } from 'react-router'
import { isConnectionLost, problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'

/**
 * The next-order key: the most urgent order of my district becomes mine and opens. `open` is for a button, `allowed`
 * says whether the role claims orders at all, `busy` while the server looks.
 */
export const useNextOrder = (): { open: () => void; allowed: boolean; busy: boolean } => {
  const office = useOffice()
  const navigate = useNavigate()
  const notify = useNotify()
  const translate = useTranslate()
  const queries = useQueryClient()
  const here = /^\/orders\/(\d+)/.exec(useLocation().pathname)
  const { canAccess: allowed = false } = useCanAccess({ resource: 'orders', action: 'claim' })
  const { mutate, isPending } = useMutation({
    mutationFn: () => office.nextOrder<{ id: number; number: number | string }>(here ? Number(here[1]) : undefined),
    // a claim that waited for the connection would come when nobody expects it
    retry: false,
    networkMode: 'always',
    onSuccess: ({ data }) => {
      if (!data) return notify('console.next_order.none', { type: 'info' })
      void queries.invalidateQueries({ queryKey: ['counts'] })
      notify(translate('console.next_order.opened', { number: data.number }), { type: 'info' })
      navigate(`/orders/${data.id}/show`)
    },
    onError: (error) => notify(problemText(error), { type: isConnectionLost(error) ? 'warning' : 'error' }),
  })
  return { open: () => !isPending && mutate(), allowed, busy: isPending }
}
