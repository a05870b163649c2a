import type { FormIdentity } from '../../seeds/demo/identities.ts'
import { scanOf } from '../../seeds/demo/scans/order-scans.ts'
import { khOrder } from '../../server/orders/order-form-fixture.ts'
import type { Cabinet, ConsumerOrder } from './cabinet.ts'

const passport: FormIdentity = {
  kind: 'passport',
  series: 'ВМ',
  number: '123456',
  issuedBy: 'Богунським РВ УМВС України в Житомирській області',
  issuedOn: '2001-05-01',
}

/** Sends the form of the KH manual as its consumer does, with the scan of the passport; changed at will. */
export const placeKhOrder = async (
  cabinet: Cabinet,
  change: Partial<Record<keyof typeof khOrder, unknown>> = {},
): Promise<ConsumerOrder> =>
  cabinet.place({ ...khOrder, identityDocument: passport, ...change }, [await scanOf('passport', passport)])

/** Reports that the same consumer's meter shows nothing (ZH), with a photo of it. */
export const placeFault = async (cabinet: Cabinet): Promise<ConsumerOrder> => {
  const { account, phone, email, consent } = khOrder
  const form = { account, phone, email, consent, service: 'meter_fault', grounds: 'no_display' }
  return cabinet.place(form, [await scanOf('photo', passport)])
}

/** Orders a statement of charges for a period (KH), with the scan of the passport. */
export const placeStatement = async (
  cabinet: Cabinet,
  period: { periodFrom: string; periodTo: string },
): Promise<ConsumerOrder> => {
  const { account, phone, email, consent } = khOrder
  const form = { account, phone, email, consent, service: 'charges_statement', identityDocument: passport, ...period }
  return cabinet.place(form, [await scanOf('passport', passport)])
}
