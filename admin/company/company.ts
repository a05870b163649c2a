import type { RaRecord } from 'react-admin'
import type { Company } from '../../server/company/company-schema.ts'

/** GET /api/company/1: the requisites every document begins with. */
export interface CompanyRecord extends Company, RaRecord<1> {
  id: 1
}
