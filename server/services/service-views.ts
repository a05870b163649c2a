import type { Knex } from 'knex'
import { z } from 'zod'
import type { Row } from '../db/database.ts'
import { notFound } from '../errors.ts'
import {
  type Catalogue,
  catalogues,
  type ResultKind,
  resultKinds,
  type Service,
  type ServicePrice,
} from './service-schema.ts'

const codes = z.array(z.string())
const isCatalogue = (value: unknown): value is Catalogue => typeof value === 'string' && value in catalogues
const isResultKind = (value: unknown): value is ResultKind => typeof value === 'string' && value in resultKinds

/** A service as the office knows it, from its row. */
export const serviceOf = (row: Row): Service => ({
  id: Number(row.id),
  code: String(row.code),
  name: String(row.name),
  shortName: String(row.short_name),
  catalogue: isCatalogue(row.catalogue) ? row.catalogue : 'KH',
  paid: Boolean(row.paid),
  distancePriced: Boolean(row.distance_priced),
  needsContract: Boolean(row.needs_contract),
  needsVisit: Boolean(row.needs_visit),
  requiredFields: codes.parse(JSON.parse(String(row.required_fields))),
  requiredAttachments: codes.parse(JSON.parse(String(row.required_attachments))),
  answerTerm: Number(row.answer_term),
  worksTerm: Number(row.works_term),
  confirmationTerm: Number(row.confirmation_term),
  paymentTerm: Number(row.payment_term),
  termRule: String(row.term_rule),
  resultKind: isResultKind(row.result_kind) ? row.result_kind : 'none',
  contractTemplate: row.contract_template === null ? null : String(row.contract_template),
  active: Boolean(row.active),
  version: Number(row.version),
})

/** A price from its row. */
export const priceOf = (row: Row): ServicePrice => ({
  id: Number(row.id),
  serviceId: Number(row.service_id),
  validFrom: String(row.valid_from),
  net: Number(row.net),
  netPerKm: Number(row.net_per_km),
  vatPercent: Number(row.vat_percent),
})

/** One service by id or by code, active or not. Refuses `not_found`. */
export const loadService = async (knex: Knex, idOrCode: number | string): Promise<Service> => {
  const row: Row | undefined = await knex('services')
    .where(typeof idOrCode === 'number' ? 'id' : 'code', idOrCode)
    .first()
  if (!row) throw notFound('Послугу')
  return serviceOf(row)
}

/** The price in force on `date` (`YYYY-MM-DD`): the latest that began by then. Null where none has been set yet. */
export const priceOn = async (knex: Knex, serviceId: number, date: string): Promise<ServicePrice | null> => {
  const row: Row | undefined = await knex('service_prices')
    .where('service_id', serviceId)
    .where('valid_from', '<=', date)
    .orderBy('valid_from', 'desc')
    .first()
  return row ? priceOf(row) : null
}

/** The price in force on `date` of every service that has one, by service id. */
export const pricesInForce = async (knex: Knex, date: string): Promise<Map<number, ServicePrice>> => {
  const rows: Row[] = await knex('service_prices').where('valid_from', '<=', date).orderBy('valid_from')
  return new Map(rows.map(priceOf).map((price) => [price.serviceId, price]))
}

/** A line of the published price list; amounts are kopiykas, VAT told apart. */
export interface PublicService {
  code: string
  name: string
  catalogue: Catalogue
  paid: boolean
  distancePriced: boolean
  needsContract: boolean
  needsVisit: boolean
  requiredFields: string[]
  requiredAttachments: string[]
  worksTerm: number
  price: { validFrom: string; net: number; netPerKm: number; vatPercent: number } | null
}

/** The active services with the prices of `date`, in the catalogues' order: what the gateway publishes. */
export const listPublicServices = async (knex: Knex, date: string): Promise<PublicService[]> => {
  const rows: Row[] = await knex('services').where('active', true).orderBy('id')
  const inForce = await pricesInForce(knex, date)
  return rows.map(serviceOf).map((service) => {
    const price = service.paid ? inForce.get(service.id) : undefined
    return {
      code: service.code,
      name: service.name,
      catalogue: service.catalogue,
      paid: service.paid,
      distancePriced: service.distancePriced,
      needsContract: service.needsContract,
      needsVisit: service.needsVisit,
      requiredFields: service.requiredFields,
      requiredAttachments: service.requiredAttachments,
      worksTerm: service.worksTerm,
      price: price
        ? { validFrom: price.validFrom, net: price.net, netPerKm: price.netPerKm, vatPercent: price.vatPercent }
        : null,
    }
  })
}

/** What the deadline ribbon says on hover: the rule's name and both clocks in working days. */
export const wordTermRule = (service: Pick<Service, 'termRule' | 'answerTerm' | 'worksTerm' | 'paid'>): string =>
  `${service.termRule}. Відповідь — ${service.answerTerm} р. д. від надходження; ` +
  `роботи — ${service.worksTerm} р. д. ${service.paid ? 'від надходження коштів' : 'від прийняття заявки'}.`
