import type { Random } from '../random.ts'
import type { services } from '../reference/services.ts'
import type { SeedAccount, SeedConsumer } from './account-plan.ts'
import type { FormIdentity } from './identities.ts'
import type { ScheduledOrder } from './schedule.ts'

type SeedService = (typeof services)[number]

/** The order form as a consumer’s cabinet sends it (architecture §7). */
export interface SentForm {
  account: string
  service: string
  identityDocument: FormIdentity | null
  phone: string
  email: string | null
  distanceKm: number | null
  note: string
  disconnectedForDebt: boolean
  consent: { given: true; textVersion: '1' }
  grounds?: 'unchanging' | 'no_display' | 'zone_clock' | 'other'
  periodFrom?: string
  periodTo?: string
}

const remarks = [
  '',
  '',
  '',
  'Дзвоніть після 17:00.',
  'У дворі собака, прошу попередити про приїзд.',
  'Лічильник на опорі, потрібна драбина.',
  'Прошу приїхати в першій половині дня.',
] as const

const dispute =
  'Не згоден з нарахуванням за серпень: обсяг 412 кВт·год, хоча зазвичай споживаємо до 90. Прошу розглянути на комісії.'

/** Fills the form in for a consumer; what the line of the plan does not say is invented. */
export const fillForm = (
  random: Random,
  { line, placedOn }: ScheduledOrder,
  service: SeedService,
  who: { consumer: SeedConsumer; account: SeedAccount; identity: FormIdentity },
): SentForm => {
  const invented = service.code === 'dispute_commission' ? dispute : random.pick(remarks)
  const distance = line.distanceKm ?? random.between(2, 48)
  return {
    account: who.account.number,
    service: service.code,
    identityDocument: service.fields.includes('identityDocument') ? who.identity : null,
    phone: who.consumer.phone ?? '+380412000000',
    email: who.consumer.email ?? (service.fields.includes('email') ? 'no-mail-yet@example.com' : null),
    distanceKm: service.fields.includes('distanceKm') ? distance : null,
    note: line.note ?? invented,
    disconnectedForDebt: line.disconnectedForDebt ?? false,
    consent: { given: true, textVersion: '1' },
    ...(service.code === 'meter_fault' && {
      grounds: random.pick(['unchanging', 'no_display', 'zone_clock'] as const),
    }),
    ...(service.code === 'charges_statement' && {
      periodFrom: `${Number(placedOn.slice(0, 4)) - 1}-01-01`,
      periodTo: `${Number(placedOn.slice(0, 4)) - 1}-12-31`,
    }),
  }
}
