import { listRoutes } from '../http/list-routes.ts'
import { contractFields } from './contract-policy.ts'
import { listContracts, showContract } from './contract-views.ts'

/** The contracts, to be read: orders offer, join and withdraw them. */
export const contractRoutes = listRoutes({
  resource: 'contracts',
  may: 'contracts.read',
  fields: contractFields,
  list: listContracts,
  show: showContract,
})
