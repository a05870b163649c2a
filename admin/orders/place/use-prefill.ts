import { useQuery } from '@tanstack/react-query'
import { useOffice } from '../../api/use-office.ts'

/** GET /api/accounts/:id/prefill: the form of a returning consumer. */
export interface Prefill {
  id: number
  account: string
  consumer: string
  address: string
  phone: string | null
  email: string | null
  distanceKm: number | null
  identityDocument: { onFile: true } | null
  identityOnFile: { kind: 'passport' | 'id_card'; masked: string; validUntil: string | null } | null
  hints: {
    kind: 'same_account' | 'same_consumer'
    id: number
    number: number
    service: string
    account: string
    orderedOn: string
    stateLabel: string
  }[]
}

/** What the office knows of the account's consumer already; null until an account is chosen. */
export const usePrefill = (accountId: number | null): Prefill | null => {
  const office = useOffice()
  const { data } = useQuery({
    queryKey: ['accounts', 'prefill', accountId],
    queryFn: ({ signal }) => office.get<Prefill>(`accounts/${accountId}/prefill`, { signal }),
    enabled: accountId !== null,
  })
  return accountId === null ? null : (data?.data ?? null)
}
