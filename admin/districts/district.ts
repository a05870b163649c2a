import type { RaRecord } from 'react-admin'

/** A row of GET /api/districts. */
export interface District extends RaRecord<number> {
  code: string
  name: string
  address: string | null
  phone: string | null
}
