import type { Catalogue, ResultKind } from '../../server/services/service-schema.ts'

/** A price in kopiykas without VAT, in force from a day on. */
export interface SeedPrice {
  validFrom: string
  net: number
  netPerKm?: number
}

/** A service as it is seeded. Free ones have no price; terms are working days (answer, works, confirmation, payment). */
export interface SeedService {
  code: string
  catalogue: Catalogue
  name: string
  shortName: string
  /** The wording its contract is drawn from (`templates/`); null where the service is given without one. */
  contract: 'contract' | 'contract-meter' | null
  visit: boolean
  fields: readonly string[]
  attachments: readonly string[]
  answerTerm: number
  worksTerm: number
  termRule: string
  result: ResultKind
  prices: readonly SeedPrice[]
}

/** The KH form: document, telephone and distance with an asterisk, and the scan of the passport. */
const khForm = { fields: ['identityDocument', 'phone', 'distanceKm'], attachments: ['passport'] }
const shortForm = { fields: ['identityDocument', 'phone'], attachments: ['passport'] }

/** The first price of the catalogue and the one in force since 2026, per service and per kilometre. */
const priced = (first: number, now: number, perKm?: { first: number; now: number }): SeedPrice[] => [
  { validFrom: '2018-01-01', net: first, ...(perKm && { netPerKm: perKm.first }) },
  { validFrom: '2026-01-01', net: now, ...(perKm && { netPerKm: perKm.now }) },
]

/**
 * The catalogues of both manuals under their own names: eight services of KH, five and the fault report of ZH (the
 * out-of-schedule check stands in both). Prices are examples; every term that no source confirmed is a setting (domain §6).
 */
export const services: readonly SeedService[] = [
  {
    code: 'out_of_schedule_check',
    catalogue: 'KH',
    name: 'Проведення позачергової технічної перевірки розрахункових засобів обліку',
    shortName: 'Позачергова технічна перевірка',
    contract: 'contract',
    visit: true,
    ...khForm,
    // The scan may come later, on the clerk's asking: the cabinet's own form is what demands it at once (wire contract).
    attachments: [],
    answerTerm: 5,
    worksTerm: 20,
    termRule: 'Позачергова технічна перевірка засобів обліку',
    result: 'none',
    prices: priced(21_500, 48_750),
  },
  {
    code: 'metering_node',
    catalogue: 'ZH',
    name: 'Влаштування вузла обліку',
    shortName: 'Влаштування вузла обліку',
    contract: null,
    visit: true,
    fields: ['identityDocument', 'phone'],
    attachments: ['passport', 'ownership'],
    answerTerm: 5,
    worksTerm: 20,
    termRule: 'Послуги комерційного обліку за оплаченим рахунком',
    result: 'seals',
    prices: priced(128_400, 286_900),
  },
  {
    code: 'meter_replacement_zonal',
    catalogue: 'ZH',
    name: 'Заміна приладу обліку (перехід на зонний облік)',
    shortName: 'Перехід на зонний облік',
    contract: null,
    visit: true,
    ...shortForm,
    answerTerm: 5,
    worksTerm: 15,
    termRule: 'Послуги комерційного обліку за оплаченим рахунком',
    result: 'meter',
    prices: priced(44_200, 97_300),
  },
  {
    code: 'meter_replacement_green',
    catalogue: 'ZH',
    name: 'Заміна приладу обліку для переходу на зелений тариф без збільшення потужності (встановлення генеруючої установки згідно існуючої потужності)',
    shortName: 'Заміна для зеленого тарифу',
    contract: 'contract-meter',
    visit: true,
    fields: ['identityDocument', 'phone', 'email'],
    attachments: ['passport', 'ownership'],
    answerTerm: 5,
    worksTerm: 20,
    termRule: 'Перехід на зелений тариф без збільшення потужності',
    result: 'meter',
    prices: priced(61_700, 143_850),
  },
  {
    code: 'meter_expertise',
    catalogue: 'ZH',
    name: 'Експертиза лічильника',
    shortName: 'Експертиза лічильника',
    contract: null,
    visit: true,
    ...shortForm,
    answerTerm: 5,
    worksTerm: 20,
    termRule: 'Експертиза засобу обліку',
    result: 'expertise',
    prices: priced(35_600, 78_400),
  },
  {
    code: 'sealing',
    catalogue: 'ZH',
    name: 'Розпломбування/пломбування вузла обліку',
    shortName: 'Розпломбування / пломбування',
    contract: null,
    visit: true,
    ...shortForm,
    answerTerm: 3,
    worksTerm: 5,
    termRule: 'Розпломбування та пломбування вузла обліку',
    result: 'seals',
    prices: priced(14_300, 32_650),
  },
  {
    code: 'meter_fault',
    catalogue: 'ZH',
    name: 'Заява про непрацюючий лічильник',
    shortName: 'Непрацюючий лічильник',
    contract: null,
    visit: true,
    fields: ['phone'],
    attachments: ['photo'],
    answerTerm: 2,
    worksTerm: 5,
    termRule: 'Заміна лічильника, що вийшов з ладу не з вини споживача',
    result: 'meter',
    prices: [],
  },
  {
    code: 'reconnection',
    catalogue: 'KH',
    name: 'Проведення повторного підключення електроустановок',
    shortName: 'Повторне підключення',
    contract: 'contract',
    visit: true,
    ...khForm,
    answerTerm: 1,
    worksTerm: 3,
    termRule: 'Повторне підключення електроустановок',
    result: 'none',
    prices: priced(18_900, 41_200, { first: 650, now: 1_475 }),
  },
  {
    code: 'repair_replacement',
    catalogue: 'KH',
    name: 'Проведення ремонту/заміни у зв’язку з виходом з ладу обладнання',
    shortName: 'Ремонт або заміна обладнання',
    contract: 'contract-meter',
    visit: true,
    ...khForm,
    answerTerm: 3,
    worksTerm: 10,
    termRule: 'Ремонт або заміна обладнання, що вийшло з ладу',
    result: 'meter',
    prices: priced(39_800, 88_600),
  },
  {
    code: 'multifunction_meter',
    catalogue: 'KH',
    name: 'Послуга зі встановлення багатофункціонального лічильника',
    shortName: 'Багатофункціональний лічильник',
    contract: 'contract-meter',
    visit: true,
    ...khForm,
    answerTerm: 5,
    worksTerm: 15,
    termRule: 'Встановлення багатофункціонального лічильника',
    result: 'meter',
    prices: priced(52_300, 118_250),
  },
  {
    code: 'control_readings',
    catalogue: 'KH',
    name: 'Зняття контрольних показників приладу обліку для проведення перерахунку',
    shortName: 'Зняття контрольних показів',
    contract: 'contract',
    visit: true,
    ...khForm,
    answerTerm: 3,
    worksTerm: 5,
    termRule: 'Зняття контрольних показів для перерахунку',
    result: 'readings',
    prices: [],
  },
  {
    code: 'reconciliation_act',
    catalogue: 'KH',
    name: 'Видача акту звіряння взаєморозрахунків за спожиту електроенергію',
    shortName: 'Акт звіряння',
    contract: null,
    visit: false,
    ...shortForm,
    answerTerm: 3,
    worksTerm: 5,
    termRule: 'Видача документів за особовим рахунком',
    result: 'paper',
    prices: [],
  },
  {
    code: 'charges_statement',
    catalogue: 'KH',
    name: 'Видача відомості нарахувань та оплат за певний період',
    shortName: 'Відомість нарахувань та оплат',
    contract: null,
    visit: false,
    ...shortForm,
    answerTerm: 3,
    worksTerm: 5,
    termRule: 'Видача документів за особовим рахунком',
    result: 'paper',
    prices: [],
  },
  {
    code: 'dispute_commission',
    catalogue: 'KH',
    name: 'Передача документів на комісію (у разі незгоди споживача з сумою заборгованості або нарахувань)',
    shortName: 'Передача на комісію',
    contract: null,
    visit: false,
    fields: ['identityDocument', 'phone', 'note'],
    attachments: ['passport'],
    answerTerm: 3,
    worksTerm: 20,
    termRule: 'Розгляд комісією незгоди з нарахуваннями',
    result: 'commission',
    prices: [],
  },
]

/** Working days a consumer has to join the contract and to pay the invoice; the catalogue keeps them per service. */
export const confirmationTerm = 5
export const paymentTerm = 10

/** The rate of every service price (Податковий кодекс України, ст. 193). */
export const vatPercent = 20
