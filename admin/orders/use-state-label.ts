import { useQuery } from '@tanstack/react-query'
import { useLocaleState } from 'react-admin'

/**
 * A state's word in the reader's language. Ukrainian comes with the record; the lifecycle table, which knows English,
 * is fetched only for those who read English, so that the queue stays light.
 */
export const useStateLabel = (): ((order: { state: string; stateLabel: string }) => string) => {
  const [locale] = useLocaleState()
  const { data } = useQuery({
    queryKey: ['order-states'],
    queryFn: async () => (await import('../../server/orders/order-lifecycle.ts')).orderLifecycle.states,
    enabled: locale === 'en',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const english = new Map(Object.entries(locale === 'en' && data ? data : {}))
  return ({ state, stateLabel }) => english.get(state)?.en ?? stateLabel
}
