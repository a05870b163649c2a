import type { Knex } from 'knex'
import { compareAndSet } from '../db/compare-and-set.ts'
import type { Service, ServicePrice } from './service-schema.ts'

/** Writes a service's changed fields by compare-and-set; false where the version moved on. */
export const updateService = (
  trx: Knex.Transaction,
  id: number,
  version: number,
  next: Omit<Service, 'id' | 'code' | 'catalogue' | 'resultKind' | 'version'>,
): Promise<boolean> =>
  compareAndSet(trx, 'services', { id }, version, {
    name: next.name,
    short_name: next.shortName,
    paid: next.paid,
    distance_priced: next.distancePriced,
    needs_contract: next.needsContract,
    needs_visit: next.needsVisit,
    required_fields: JSON.stringify(next.requiredFields),
    required_attachments: JSON.stringify(next.requiredAttachments),
    answer_term: next.answerTerm,
    works_term: next.worksTerm,
    confirmation_term: next.confirmationTerm,
    payment_term: next.paymentTerm,
    term_rule: next.termRule,
    contract_template: next.contractTemplate,
    active: next.active,
  })

/** Adds a price, or replaces one of the same day that begins after `today`; false where that day's price stands. */
export const putPrice = async (
  trx: Knex.Transaction,
  price: Omit<ServicePrice, 'id'>,
  by: { at: string; staffId: number | null; today: string },
): Promise<boolean> => {
  const put = await trx('service_prices')
    .insert({
      service_id: price.serviceId,
      valid_from: price.validFrom,
      net: price.net,
      net_per_km: price.netPerKm,
      vat_percent: price.vatPercent,
      created_at: by.at,
      created_by: by.staffId,
    })
    .onConflict(['service_id', 'valid_from'])
    .merge()
    .where('service_prices.valid_from', '>', by.today)
    .returning('id')
  return put.length === 1
}
