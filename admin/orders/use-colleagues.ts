import { type RaRecord, useCanAccess, useGetList } from 'react-admin'

export interface Colleague extends RaRecord<number> {
  fullName: string
  role: string
  districtId: number | null
}

const tenMinutes = 600_000

/** The colleagues orders can be given to, as far as this person may know them; empty where they may not. */
export const useColleagues = (wanted = true): Colleague[] => {
  const { canAccess = false } = useCanAccess({ resource: 'staff', action: 'list' })
  const { data } = useGetList<Colleague>(
    'staff',
    { pagination: { page: 1, perPage: 500 }, sort: { field: 'fullName', order: 'ASC' } },
    { staleTime: tenMinutes, enabled: wanted && canAccess },
  )
  return data ?? []
}
