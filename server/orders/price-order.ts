import type { Knex } from 'knex'
import { invalid } from '../errors.ts'
import { type PricedLine, priceLines } from '../money/price-lines.ts'
import type { Service } from '../services/service-schema.ts'
import { priceOn } from '../services/service-views.ts'

/** What an order costs: lines and their sums, in kopiykas. */
export interface OrderPrice {
  lines: PricedLine[]
  net: number
  vat: number
  total: number
  vatPercent: number
}

/**
 * Prices an order by the catalogue of `date`: the service once, and the kilometres where it is priced by distance.
 * Null for a free service. Refuses `no_price` (catalogue) and `no_distance` (order).
 */
export const priceOrder = async (
  knex: Knex,
  service: Service,
  distanceKm: number | null,
  date: string,
): Promise<OrderPrice | null> => {
  if (!service.paid) return null
  const price = await priceOn(knex, service.id, date)
  if (!price) throw invalid('no_price', `Для послуги «${service.shortName}» не задано ціни: додайте її в каталозі.`)
  const lines = [{ title: service.name, unit: 'послуга', quantity: 1, price: price.net }]
  if (service.distancePriced) {
    if (distanceKm === null) {
      throw invalid('no_distance', 'Ціна залежить від відстані, а її не вказано.', {
        distanceKm: 'Вкажіть відстань до РЕМ у кілометрах.',
      })
    }
    lines.push({ title: 'Виїзд бригади', unit: 'км', quantity: distanceKm, price: price.netPerKm })
  }
  return { ...priceLines(lines, { rate: price.vatPercent, included: false }), vatPercent: price.vatPercent }
}
