import type { AccountParty } from '../accounts/account-party-views.ts'
import { declineName } from '../accounts/decline-name.ts'

/** The consumer as a signed document names them; identity documents stay out of what is mailed and shown. */
export const consumerOnPaper = async (party: AccountParty) => ({
  name: party.consumer.fullName,
  nameInstrumental: await declineName(party.consumer.fullName, 'instrumental'),
  address: party.address,
  identityDocument: null,
  taxNumber: null,
  phone: party.consumer.phone,
  email: party.consumer.email,
})
