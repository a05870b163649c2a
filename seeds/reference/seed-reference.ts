import type { Knex } from 'knex'
import { companySetting } from '../../server/company/company-views.ts'
import { collationKey } from '../../server/db/collation-key.ts'
import type { Clock } from '../../server/time/clock.ts'
import { company, consent } from './company.ts'
import { districts } from './districts.ts'
import { holidays } from './holidays.ts'
import { confirmationTerm, paymentTerm, services, vatPercent } from './services.ts'

/** The order numbers go on from where the KH manual's portal stood (555924, 555945). */
const firstOrderNumber = 556_001

/**
 * Puts what the office cannot work without into an empty, migrated database: РЕМ, requisites, calendar, consent text and
 * the service catalogue with prices in kopiykas. Production gets this much and no more.
 */
export const seedReference = async (trx: Knex.Transaction, clock: Clock): Promise<void> => {
  await trx('districts').insert(
    districts.map((district) => ({ id: Number(district.code), ...district, name_key: collationKey(district.name) })),
  )
  await trx('settings').insert([
    { key: companySetting, value: JSON.stringify(company) },
    { key: 'consent', value: JSON.stringify(consent) },
    { key: 'martial_law', value: 'true' },
  ])
  await trx('holidays').insert([...holidays])
  await trx('number_series').insert({ series: 'order', year: 0, next: firstOrderNumber })
  await seedServices(trx, clock.now().toISOString())
}

const seedServices = async (trx: Knex.Transaction, now: string): Promise<void> => {
  for (const service of services) {
    const [row] = await trx('services')
      .insert({
        code: service.code,
        name: service.name,
        short_name: service.shortName,
        catalogue: service.catalogue,
        paid: service.prices.length > 0,
        distance_priced: service.prices.some((price) => price.netPerKm !== undefined),
        needs_contract: service.contract !== null,
        needs_visit: service.visit,
        required_fields: JSON.stringify(service.fields),
        required_attachments: JSON.stringify(service.attachments),
        answer_term: service.answerTerm,
        works_term: service.worksTerm,
        confirmation_term: confirmationTerm,
        payment_term: paymentTerm,
        term_rule: service.termRule,
        result_kind: service.result,
        contract_template: service.contract,
      })
      .returning('id')
    if (service.prices.length === 0) continue
    await trx('service_prices').insert(
      service.prices.map((price) => ({
        service_id: row.id,
        valid_from: price.validFrom,
        net: price.net,
        net_per_km: price.netPerKm ?? 0,
        vat_percent: vatPercent,
        created_at: now,
      })),
    )
  }
}
