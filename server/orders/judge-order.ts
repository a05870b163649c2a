import type { Knex } from 'knex'
import { type AccountLine, loadVisibleAccount } from '../accounts/account-views.ts'
import { openIdentity } from '../accounts/consumer-identity.ts'
import { type IdentityDocument, identityDocumentProblems } from '../accounts/identity-document.ts'
import { type FieldErrors, invalid, Refusal } from '../errors.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import type { Service } from '../services/service-schema.ts'
import { loadService } from '../services/service-views.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { attachmentKindsFor, missingScans } from './order-attachment-kinds.ts'
import type { OrderForm } from './order-intake-schema.ts'

/** An order as somebody wants to place it. */
export interface OrderAsked {
  form: OrderForm
  channel: 'gateway' | 'phone' | 'paper'
  /** How many scans come with it. */
  scans: number
}

/** What an order that may be placed refers to. */
export interface JudgedOrder {
  account: AccountLine
  service: Service
  identity: IdentityDocument | null
  attachmentKinds: string[]
}

const serviceOf = async (knex: Knex, code: string): Promise<Service> => {
  const service = await loadService(knex, code).catch((error: unknown) => {
    if (error instanceof Refusal && error.kind === 'notFound') return null
    throw error
  })
  if (!service) {
    throw invalid('unknown_service', 'Такої послуги немає в каталозі.', {
      service: 'Оберіть послугу зі списку послуг.',
    })
  }
  if (service.active) return service
  throw invalid('service_closed', `Послугу «${service.shortName}» зараз не надають.`, {
    service: 'Цю послугу зараз не надають: оберіть іншу або зверніться до кол-центру.',
  })
}

const missing: Record<string, string> = {
  identityDocument: 'Для цієї послуги вкажіть паспорт або ID-картку.',
  phone: 'Вкажіть контактний телефон.',
  email: 'Для цієї послуги вкажіть електронну пошту.',
  distanceKm: 'Для цієї послуги вкажіть приблизну відстань до РЕМ у кілометрах.',
  note: 'Для цієї послуги опишіть у додатковій інформації, що сталося.',
}

const missingFields = (service: Service, form: OrderForm): FieldErrors => {
  const given = new Map<string, unknown>(Object.entries(form))
  const empty = service.requiredFields.filter((field) =>
    [null, undefined, ''].some((nothing) => given.get(field) === nothing),
  )
  return Object.fromEntries(empty.map((field) => [field, missing[field] ?? 'Для цієї послуги заповніть це поле.']))
}

const identityOf = async (
  knex: Knex,
  office: Pick<Office, 'seal'>,
  form: OrderForm,
  consumerId: number,
): Promise<IdentityDocument | null> => {
  const { identityDocument } = form
  if (identityDocument === null || !('onFile' in identityDocument)) return identityDocument
  const kept = await openIdentity(knex, office, consumerId)
  if (kept) return kept
  throw invalid('no_identity_on_file', 'У справі споживача ще немає документа.', {
    identityDocument: 'У справі споживача ще немає документа: запишіть його дані.',
  })
}

const identityErrors = (identity: IdentityDocument | null, today: string): FieldErrors => {
  const problems = identity ? identityDocumentProblems(identity, today) : {}
  return Object.fromEntries(Object.entries(problems).map(([field, message]) => [`identityDocument.${field}`, message]))
}

/**
 * Judges an order form against the account, the service catalogue and the calendar, and writes nothing. Refuses
 * `not_found` (404) for an account that is not there or not the actor's to see; `unknown_service`, `service_closed`,
 * `no_identity_on_file` and `invalid_input` (422) with a message for every field. Scans are demanded of the gateway
 * alone: a caller has none at hand, and paper is scanned once the order has its number.
 */
export const judgeOrder = async (
  knex: Knex,
  office: Pick<Office, 'clock' | 'seal'>,
  actor: Actor,
  asked: OrderAsked,
): Promise<JudgedOrder> => {
  const { form, channel, scans } = asked
  const account = await loadVisibleAccount(knex, actor, form.account)
  const service = await serviceOf(knex, form.service)
  const identity = await identityOf(knex, office, form, account.consumerId)
  const errors = {
    ...missingFields(service, form),
    ...identityErrors(identity, kyivDateOf(office.clock.now())),
    ...(channel === 'gateway' ? missingScans(service, form, scans) : {}),
  }
  if (Object.keys(errors).length > 0) {
    throw invalid('invalid_input', 'Перевірте позначені поля й надішліть ще раз.', errors)
  }
  return { account, service, identity, attachmentKinds: attachmentKindsFor(service, form, scans) }
}
