import type { FormIdentity } from '../../seeds/demo/identities.ts'
import { scanOf } from '../../seeds/demo/scans/order-scans.ts'
import { khOrder } from '../../server/orders/order-form-fixture.ts'
import type { Cabinet, ConsumerOrder } from './cabinet.ts'

export const passport: FormIdentity = {
  kind: 'passport',
  series: 'ВМ',
  number: '123456',
  issuedBy: 'Богунським РВ УМВС України в Житомирській області',
  issuedOn: '2001-05-01',
}

/** Sends the form of the KH manual as its consumer does, with the scan of the passport; changed at will. */
export const placeKhOrder = async (
  cabinet: Cabinet,
  change: Partial<Record<keyof typeof khOrder | 'grounds', unknown>> = {},
): Promise<ConsumerOrder> =>
  cabinet.place({ ...khOrder, identityDocument: passport, ...change }, [await scanOf('passport', passport)])
