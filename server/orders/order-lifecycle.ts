import type { z } from 'zod'
import { defineLifecycle } from '../lifecycle/define-lifecycle.ts'
import {
  answerInput,
  askInput,
  billInput,
  completeInput,
  correctInput,
  failVisitInput,
  noteInput,
  planInput,
  reasonInput,
  rebillInput,
} from './order-inputs.ts'

/** Who carries out order events: the staff roles that work orders, the consumer, the office itself. */
export type OrderBy = 'clerk' | 'dispatcher' | 'operator' | 'manager' | 'administrator' | 'consumer' | 'system'

/** What the guards look at; `order-facts.ts` gathers it. */
export interface OrderFacts {
  paid: boolean
  needsContract: boolean
  needsVisit: boolean
  /** A visit stands planned and has not been called off by a failed one. */
  visitPlanned: boolean
  /** A crew has been at the place (a failed visit counts). */
  visited: boolean
  /** Kopiykas asked by the order's open or paid invoice; null where there is none. */
  invoiced: number | null
  /** Kopiykas received for the order and not reversed. */
  received: number
  /** Working days since the consumer's term (payment, confirmation) ran out; 0 while it has not. */
  workingDaysPastDue: number
}

const covered = (facts: OrderFacts): boolean => facts.invoiced !== null && facts.received >= facts.invoiced

/** Days of grace before an unpaid or unconfirmed order may be closed (domain §2). */
const graceWorkingDays = 3

type OrderEffect =
  | 'register'
  | 'keep_clarification'
  | 'clear_clarification'
  | 'issue_contract'
  | 'withdraw_contract'
  | 'withdraw_offer'
  | 'join_contract'
  | 'issue_invoice'
  | 'void_invoice'
  | 'settle_invoice'
  | 'unsettle_invoice'
  | 'note_funds_date'
  | 'clear_funds_date'
  | 'keep_plan'
  | 'count_failed_visit'
  | 'keep_result'
  | 'issue_act'
  | 'withdraw_act'
  | 'issue_statement'
  | 'withdraw_statement'
  | 'keep_reason'
  | 'clear_reason'
  | 'make_refund_due'
  | 'tell_consumer'

/**
 * The life of a service order, told once: states and labels of the manuals (KH points 4-9), events of domain §2.
 * A new event is a row here and, where it does something new, an effect in `order-effects.ts`.
 */
export const orderLifecycle = defineLifecycle<OrderState, OrderBy, OrderFacts, OrderEffect>({
  states: {
    sent: { uk: 'Відправлена', en: 'Sent', tone: 'office' },
    accepted: { uk: 'Прийнята до розгляду', en: 'Accepted', tone: 'office' },
    needs_clarification: { uk: 'Потребує уточнення', en: 'Needs clarification', tone: 'consumer' },
    awaiting_confirmation: { uk: 'Очікує підтвердження', en: 'Awaiting confirmation', tone: 'consumer' },
    awaiting_payment: { uk: 'Очікує оплати', en: 'Awaiting payment', tone: 'money' },
    in_progress: { uk: 'В роботі', en: 'In progress', tone: 'crew' },
    done: { uk: 'Виконана', en: 'Done', tone: 'done' },
    withdrawn: { uk: 'Відмова споживача', en: 'Withdrawn', tone: 'refused' },
    rejected: { uk: 'Відхилена', en: 'Rejected', tone: 'refused' },
    expired: { uk: 'Закрита: не сплачено', en: 'Expired', tone: 'refused' },
    not_performed: { uk: 'Роботи неможливі', en: 'Not performed', tone: 'refused' },
  },
  initial: 'sent',
  finals: {
    done: ['correct', 'reopen'],
    withdrawn: [],
    rejected: ['reopen'],
    expired: ['reinstate'],
    not_performed: [],
  },
  reasons: {
    free_service: { uk: 'Послуга безкоштовна: рахунок не потрібен.', en: 'The service is free: no invoice.' },
    paid_service: { uk: 'Послуга платна: спершу виставте рахунок.', en: 'The service is paid: bill it first.' },
    contract_needed: {
      uk: 'Для цієї послуги потрібен договір: запропонуйте його.',
      en: 'This service needs a contract.',
    },
    no_contract_needed: { uk: 'Ця послуга надається без договору.', en: 'This service needs no contract.' },
    no_visit_needed: { uk: 'Ця послуга не потребує виїзду.', en: 'This service needs no visit.' },
    visit_needed: { uk: 'Ця послуга потребує виїзду бригади.', en: 'This service needs a visit.' },
    not_planned: { uk: 'Виїзд ще не заплановано.', en: 'No visit is planned.' },
    visited: { uk: 'Бригада вже виїжджала: відмова неможлива.', en: 'The crew has already been there.' },
    not_covered: { uk: 'Рахунок ще не сплачено повністю.', en: 'The invoice is not fully paid.' },
    still_covered: { uk: 'Рахунок сплачено повністю.', en: 'The invoice is fully paid.' },
    money_received: { uk: 'За рахунком уже надійшли гроші: спершу сторнуйте оплату.', en: 'Money has been received.' },
    grace: { uk: 'Закрити можна не раніше ніж через 3 робочі дні після строку.', en: 'Three working days of grace.' },
  },
  transitions: [
    {
      event: 'accept',
      from: ['sent'],
      to: 'accepted',
      by: ['clerk'],
      input: noteInput,
      effects: ['register', 'tell_consumer'],
      label: { uk: 'Прийняти до розгляду', en: 'Accept' },
      weight: 'main',
    },
    {
      event: 'offer',
      from: ['accepted'],
      to: 'awaiting_confirmation',
      by: ['clerk'],
      guard: ({ needsContract }) => (needsContract ? null : 'no_contract_needed'),
      input: noteInput,
      effects: ['issue_contract', 'tell_consumer'],
      label: { uk: 'Запропонувати договір', en: 'Offer the contract' },
      weight: 'main',
    },
    {
      event: 'bill',
      from: ['accepted'],
      to: 'awaiting_payment',
      by: ['clerk'],
      guard: ({ paid, needsContract }) => (needsContract ? 'contract_needed' : paid ? null : 'free_service'),
      input: billInput,
      effects: ['issue_invoice', 'tell_consumer'],
      label: { uk: 'Виставити рахунок', en: 'Bill' },
      weight: 'main',
    },
    {
      event: 'start',
      from: ['accepted'],
      to: 'in_progress',
      by: ['clerk'],
      guard: ({ paid, needsContract }) => (needsContract ? 'contract_needed' : paid ? 'paid_service' : null),
      input: noteInput,
      effects: ['tell_consumer'],
      label: { uk: 'Передати в роботу', en: 'Start the works' },
      weight: 'main',
    },
    {
      event: 'join',
      row: 'paid',
      from: ['awaiting_confirmation'],
      to: 'awaiting_payment',
      by: ['clerk', 'consumer'],
      guard: ({ paid }) => (paid ? null : 'free_service'),
      input: billInput,
      effects: ['join_contract', 'issue_invoice', 'tell_consumer'],
      label: { uk: 'Споживач приєднався до договору', en: 'Consumer joined the contract' },
      weight: 'main',
    },
    {
      event: 'join',
      row: 'free',
      from: ['awaiting_confirmation'],
      to: 'in_progress',
      by: ['clerk', 'consumer'],
      guard: ({ paid }) => (paid ? 'paid_service' : null),
      input: billInput,
      effects: ['join_contract', 'tell_consumer'],
      label: { uk: 'Споживач приєднався до договору', en: 'Consumer joined the contract' },
      weight: 'main',
    },
    {
      event: 'pay',
      from: ['awaiting_payment'],
      to: 'in_progress',
      by: ['system'],
      guard: (facts) => (covered(facts) ? null : 'not_covered'),
      input: noteInput,
      effects: ['settle_invoice', 'note_funds_date', 'tell_consumer'],
      label: { uk: 'Кошти надійшли', en: 'Money received' },
      weight: 'plain',
    },
    {
      event: 'unpay',
      from: ['in_progress'],
      to: 'awaiting_payment',
      by: ['system'],
      guard: (facts) => (facts.visited ? 'visited' : covered(facts) ? 'still_covered' : null),
      input: noteInput,
      effects: ['unsettle_invoice', 'clear_funds_date', 'tell_consumer'],
      label: { uk: 'Оплату сторновано', en: 'Payment reversed' },
      weight: 'plain',
    },
    {
      event: 'answer',
      from: ['needs_clarification'],
      to: 'accepted',
      by: ['operator', 'consumer'],
      input: answerInput,
      effects: ['register', 'clear_clarification'],
      label: { uk: 'Записати відповідь споживача', en: 'Record the answer' },
      weight: 'main',
    },
    {
      event: 'plan',
      from: ['in_progress'],
      to: 'in_progress',
      by: ['dispatcher'],
      guard: ({ needsVisit }) => (needsVisit ? null : 'no_visit_needed'),
      input: planInput,
      effects: ['keep_plan', 'tell_consumer'],
      label: { uk: 'Запланувати виїзд', en: 'Plan the visit' },
      weight: 'main',
    },
    {
      event: 'complete',
      row: 'visit',
      from: ['in_progress'],
      to: 'done',
      by: ['dispatcher', 'clerk'],
      guard: ({ needsVisit }) => (needsVisit ? null : 'no_visit_needed'),
      input: completeInput,
      effects: ['keep_result', 'issue_act', 'issue_statement', 'tell_consumer'],
      label: { uk: 'Записати виконання', en: 'Record completion' },
      weight: 'main',
    },
    {
      event: 'complete',
      row: 'office',
      from: ['in_progress'],
      to: 'done',
      by: ['clerk'],
      guard: ({ needsVisit }) => (needsVisit ? 'visit_needed' : null),
      input: completeInput,
      effects: ['keep_result', 'issue_act', 'issue_statement', 'tell_consumer'],
      label: { uk: 'Записати виконання', en: 'Record completion' },
      weight: 'main',
    },
    {
      event: 'fail_visit',
      from: ['in_progress'],
      to: 'in_progress',
      by: ['dispatcher'],
      guard: ({ needsVisit, visitPlanned }) => (!needsVisit ? 'no_visit_needed' : visitPlanned ? null : 'not_planned'),
      input: failVisitInput,
      effects: ['count_failed_visit', 'tell_consumer'],
      label: { uk: 'Виїзд не вдався', en: 'Visit failed' },
      weight: 'plain',
    },
    {
      event: 'ask',
      from: ['sent', 'accepted'],
      to: 'needs_clarification',
      by: ['clerk'],
      input: askInput,
      effects: ['keep_clarification', 'tell_consumer'],
      label: { uk: 'Попросити уточнення', en: 'Ask for clarification' },
      weight: 'plain',
    },
    {
      event: 'rebill',
      from: ['awaiting_payment'],
      to: 'awaiting_payment',
      by: ['clerk'],
      guard: ({ received }) => (received > 0 ? 'money_received' : null),
      input: rebillInput,
      effects: ['void_invoice', 'issue_invoice', 'tell_consumer'],
      label: { uk: 'Перевиставити рахунок', en: 'Reissue the invoice' },
      confirm: {
        uk: 'Чинний рахунок буде анульовано, споживач отримає новий.',
        en: 'The invoice will be voided and reissued.',
      },
      weight: 'plain',
    },
    {
      event: 'revise',
      from: ['awaiting_confirmation', 'awaiting_payment'],
      to: 'accepted',
      by: ['clerk'],
      guard: ({ received }) => (received > 0 ? 'money_received' : null),
      input: noteInput,
      effects: ['withdraw_contract', 'void_invoice', 'tell_consumer'],
      label: { uk: 'Відкликати й переглянути', en: 'Withdraw and revise' },
      confirm: {
        uk: 'Договір і рахунок буде відкликано; після змін запропонуйте їх знову.',
        en: 'Contract and invoice are withdrawn.',
      },
      weight: 'plain',
    },
    {
      event: 'expire',
      from: ['awaiting_confirmation', 'awaiting_payment'],
      to: 'expired',
      by: ['clerk'],
      guard: ({ workingDaysPastDue }) => (workingDaysPastDue >= graceWorkingDays ? null : 'grace'),
      input: noteInput,
      effects: ['withdraw_offer', 'make_refund_due', 'tell_consumer'],
      label: { uk: 'Закрити: не сплачено', en: 'Close as unpaid' },
      confirm: {
        uk: 'Заявку буде закрито; гроші, що надійдуть згодом, її відновлять.',
        en: 'Late money can reinstate it.',
      },
      weight: 'danger',
    },
    {
      event: 'reinstate',
      from: ['expired'],
      to: 'in_progress',
      by: ['clerk'],
      guard: (facts) => (covered(facts) ? null : 'not_covered'),
      input: noteInput,
      effects: ['settle_invoice', 'note_funds_date', 'tell_consumer'],
      label: { uk: 'Відновити: кошти надійшли', en: 'Reinstate' },
      weight: 'main',
    },
    {
      event: 'reject',
      from: ['sent', 'accepted', 'needs_clarification'],
      to: 'rejected',
      by: ['clerk'],
      input: reasonInput,
      effects: ['keep_reason', 'tell_consumer'],
      label: { uk: 'Відхилити', en: 'Reject' },
      weight: 'danger',
    },
    {
      event: 'withdraw',
      from: ['sent', 'accepted', 'needs_clarification', 'awaiting_confirmation', 'awaiting_payment', 'in_progress'],
      to: 'withdrawn',
      by: ['clerk', 'operator', 'consumer'],
      guard: ({ visited }) => (visited ? 'visited' : null),
      input: noteInput,
      effects: ['withdraw_contract', 'void_invoice', 'make_refund_due', 'tell_consumer'],
      label: { uk: 'Відмова споживача', en: 'Withdraw for the consumer' },
      confirm: {
        uk: 'Заявку буде закрито на прохання споживача; сплачене стане належним до повернення.',
        en: 'Paid money becomes a refund due.',
      },
      weight: 'danger',
    },
    {
      event: 'close_unperformed',
      from: ['in_progress'],
      to: 'not_performed',
      by: ['dispatcher', 'clerk'],
      guard: ({ needsVisit }) => (needsVisit ? null : 'no_visit_needed'),
      input: reasonInput,
      effects: ['keep_reason', 'void_invoice', 'make_refund_due', 'tell_consumer'],
      label: { uk: 'Роботи неможливі', en: 'Works impossible' },
      confirm: {
        uk: 'Заявку буде закрито без виконання; сплачене стане належним до повернення.',
        en: 'Paid money becomes a refund due.',
      },
      weight: 'danger',
    },
    {
      event: 'correct',
      from: ['done'],
      to: 'done',
      by: ['clerk', 'dispatcher'],
      input: correctInput,
      effects: ['keep_result', 'withdraw_act', 'issue_act', 'withdraw_statement', 'issue_statement', 'tell_consumer'],
      label: { uk: 'Виправити результат', en: 'Correct the result' },
      weight: 'plain',
    },
    {
      event: 'reopen',
      from: ['done', 'rejected'],
      to: 'previous',
      by: ['manager'],
      input: reasonInput,
      effects: ['clear_reason', 'withdraw_act', 'withdraw_statement', 'tell_consumer'],
      label: { uk: 'Повернути в роботу', en: 'Reopen' },
      confirm: { uk: 'Заявка повернеться до попереднього стану.', en: 'The order goes back to its previous state.' },
      weight: 'danger',
    },
  ],
})

export type OrderState =
  | 'sent'
  | 'accepted'
  | 'needs_clarification'
  | 'awaiting_confirmation'
  | 'awaiting_payment'
  | 'in_progress'
  | 'done'
  | 'withdrawn'
  | 'rejected'
  | 'expired'
  | 'not_performed'

export type { OrderEffect }
export type CompleteInput = z.output<typeof completeInput>

/** Which of the order's two clocks runs in a state; both stand while the consumer must act (domain §2). */
export const clockOfState: Partial<Record<OrderState, 'answer' | 'works'>> = {
  sent: 'answer',
  accepted: 'answer',
  in_progress: 'works',
}
