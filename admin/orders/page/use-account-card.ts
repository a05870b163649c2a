import { type RaRecord, useGetOne } from 'react-admin'

/** GET /api/accounts/:id, as far as the order page shows it. */
export interface AccountCard extends RaRecord<number> {
  number: string
  consumer: string
  phone: string | null
  email: string | null
  identityDocument: { kind: 'passport' | 'id_card'; masked: string; validUntil: string | null } | null
  meteringPoints: {
    id: number
    eic: string
    place: string
    contractedWatts: number
    meters: {
      id: number
      number: string
      model: string
      digits: number
      zones: number
      installedOn: string
      removedOn: string | null
    }[]
  }[]
}

/** The account's card; undefined while it comes (react-admin first hands over the row of a list, which is less). */
export const useAccountCard = (id: number): AccountCard | undefined => {
  const { data } = useGetOne<AccountCard>('accounts', { id })
  return data && 'meteringPoints' in data ? data : undefined
}
