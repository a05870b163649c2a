import type { RaRecord } from 'react-admin'
import type { Service, ServicePrice } from '../../server/services/service-schema.ts'

/** A row of GET /api/services: the price is that of today, kopiykas without VAT. */
export interface ServiceRow extends Service, RaRecord<number> {
  id: number
  price: ServicePrice | null
  /** All prices, newest first: on the service's own page only. */
  prices?: ServicePrice[]
}
