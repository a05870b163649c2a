import { type FileDraft, keepFile } from '../../server/files/keep-file.ts'
import { orderForm, staffOrderForm } from '../../server/orders/order-intake-schema.ts'
import { placeOrder } from '../../server/orders/place-order.ts'
import type { Random } from '../random.ts'
import type { SeedService } from '../reference/seed-service.ts'
import { services } from '../reference/services.ts'
import { staffOf } from './cast.ts'
import type { Customer } from './open-books.ts'
import { fillForm } from './order-forms.ts'
import type { PlacedPlan, Stage } from './replay-orders.ts'
import { scanOf } from './scans/order-scans.ts'
import type { ScheduledOrder } from './schedule.ts'

type Channel = 'gateway' | 'phone' | 'paper'

const inventChannel = (random: Random): Channel => {
  if (random.oneIn(7)) return 'phone'
  return random.oneIn(9) ? 'paper' : 'gateway'
}

const performerOf = ({ cast }: Stage, channel: Channel, districtCode: string) => {
  if (channel === 'gateway') return cast.cabinet
  return staffOf(cast, channel === 'phone' ? 'operator' : 'clerk', districtCode)
}

const serviceOf = (code: string) => {
  const service = services.find((each) => each.code === code)
  if (!service) throw new Error(`the catalogue has no ${code}`)
  return service
}

/** Consumers send the scan of their passport whether or not the service insists on it (KH: «Вкладання 1»). */
const scansFor = (service: SeedService, disconnectedForDebt: boolean): string[] => {
  const passport = service.fields.includes('identityDocument') ? ['passport'] : []
  return [...new Set([...passport, ...service.attachments, ...(disconnectedForDebt ? ['receipt'] : [])])]
}

/** Places one order of the schedule as its channel does: form, scans and all. */
export const replayPlacing = async (
  stage: Stage,
  random: Random,
  scheduled: ScheduledOrder,
  customer: Customer,
): Promise<PlacedPlan> => {
  const { office } = stage
  const { line } = scheduled
  const service = serviceOf(line.service)
  const invented = inventChannel(random)
  // A caller has no scans at hand: what waits for a clerk with papers comes through the cabinet.
  const channel = line.channel ?? (service.attachments.includes('ownership') ? 'gateway' : invented)
  const sent = fillForm(random, scheduled, service, customer)
  const form = channel === 'gateway' ? orderForm.parse(sent) : staffOrderForm.parse({ ...sent, channel })
  const kinds = channel === 'phone' ? [] : scansFor(service, line.disconnectedForDebt ?? false)
  const files: FileDraft[] = []
  for (const kind of kinds) files.push(await keepFile(office, await scanOf(kind, customer.identity)))
  const actor = performerOf(stage, channel, line.district)
  const { id, number } = await office.db.transaction((trx) =>
    placeOrder(trx, office, actor, { form, sent: JSON.stringify(sent), files, channel }),
  )
  return { id, number, scheduled, customer }
}
