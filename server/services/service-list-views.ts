import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows } from '../db/list-rows.ts'
import { matchingIds } from '../db/matching-ids.ts'
import type { ListQuery } from '../http/list-query.ts'
import type { Service, ServicePrice } from './service-schema.ts'
import { loadService, priceOf, pricesInForce, serviceOf } from './service-views.ts'

const columns = {
  id: 'id',
  code: 'code',
  name: 'name',
  shortName: 'short_name',
  catalogue: 'catalogue',
  paid: 'paid',
  needsContract: 'needs_contract',
  needsVisit: 'needs_visit',
  answerTerm: 'answer_term',
  worksTerm: 'works_term',
  active: 'active',
}

/** A service with the price of the day, as the catalogue list shows it. */
export type PricedService = Service & { price: ServicePrice | null }

/** The catalogue with the prices in force on `date`. */
export const listServices = async (
  knex: Knex,
  asked: ListQuery,
  date: string,
): Promise<{ rows: PricedService[]; total: number }> => {
  const query = knex('services').select('*')
  if (asked.q) {
    query.whereIn('id', matchingIds(await knex('services').select('id', 'code', 'name', 'short_name'), asked.q))
  }
  const { rows, total } = await listRows(query, columns, asked)
  const prices = await pricesInForce(knex, date)
  const priced = rows.map(serviceOf).map((service) => ({ ...service, price: prices.get(service.id) ?? null }))
  return { rows: priced, total }
}

/** One service with the price of `date` and all its prices, newest first. Refuses `not_found`. */
export const showService = async (
  knex: Knex,
  id: number,
  date: string,
): Promise<PricedService & { prices: ServicePrice[] }> => {
  const service = await loadService(knex, id)
  const rows: Row[] = await knex('service_prices').where('service_id', id).orderBy('valid_from', 'desc')
  const prices = rows.map(priceOf)
  return { ...service, price: prices.find((price) => price.validFrom <= date) ?? null, prices }
}
