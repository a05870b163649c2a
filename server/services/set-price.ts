import type { Knex } from 'knex'
import type { z } from 'zod'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, invalid } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { formatDate } from '../time/iso-date.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import type { newPrice } from './service-schema.ts'
import { putPrice } from './service-store.ts'
import { loadService } from './service-views.ts'

/**
 * Sets the price of a service from a day on, in kopiykas without VAT. A price that may have been charged is never
 * edited: the day is today at the earliest (`price_in_past`, 422), and today's price once set stands (`price_in_force`,
 * 409); one that has not begun may be replaced. Refuses `free_service` (422).
 */
export const setPrice = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  serviceId: number,
  price: z.output<typeof newPrice>,
): Promise<void> => {
  const service = await loadService(trx, serviceId)
  const now = office.clock.now()
  const today = kyivDateOf(now)
  if (!service.paid) throw invalid('free_service', 'Послуга безкоштовна: спершу позначте її платною.')
  if (price.validFrom < today) {
    throw invalid('price_in_past', 'Ціну за минулі дні не змінюють: за нею вже могли виставити рахунок.', {
      validFrom: `Оберіть ${formatDate(today)} або пізніший день.`,
    })
  }
  const staffId = actor.kind === 'staff' ? actor.id : null
  if (!(await putPrice(trx, { serviceId, ...price }, { at: now.toISOString(), staffId, today }))) {
    throw conflict('price_in_force', 'Ціна на сьогодні вже діє: задайте нову із завтрашнього дня.')
  }
  await recordAudit(trx, office, actor, {
    action: 'set_price',
    resource: 'services',
    resourceId: serviceId,
    fields: ['net', 'netPerKm', 'vatPercent'],
    note: `from ${price.validFrom}`,
  })
}
