import { defineLifecycle } from '../lifecycle/define-lifecycle.ts'
import { lowerInput, nothingInput, orderInput, proposalInput, reasonInput } from './refund-schema.ts'

export type RefundState = 'due' | 'proposed' | 'approved' | 'ordered' | 'paid' | 'cancelled'

/** Who moves a refund: the clerk proposes, a manager approves, the office itself follows the bank and the payments. */
export type RefundBy = 'clerk' | 'manager' | 'system'

/** What the guards look at; kopiykas. */
export interface RefundFacts {
  /** Whoever asks is who proposed it: two persons must agree (issue 3 D). */
  proposedByYou: boolean
  amount: number
  /** Sent by the bank and not undone. */
  paidOut: number
}

export type RefundEffect =
  | 'keep_proposal'
  | 'keep_approval'
  | 'drop_proposal'
  | 'keep_reason'
  | 'keep_list'
  | 'keep_amount'
  | 'owe_again'

const secondPerson = ({ proposedByYou }: RefundFacts): string | null => (proposedByYou ? 'own_proposal' : null)

/**
 * The life of a refund, told once (domain §2, §4; issue 3 D): owed, proposed by a clerk, approved by a manager who is
 * somebody else, put into a payment list, returned when the bank's debit line covers it.
 */
export const refundLifecycle = defineLifecycle<RefundState, RefundBy, RefundFacts, RefundEffect>({
  states: {
    due: { uk: 'До повернення', en: 'Due', tone: 'office' },
    proposed: { uk: 'Запропоновано', en: 'Proposed', tone: 'office' },
    approved: { uk: 'Погоджено', en: 'Approved', tone: 'office' },
    ordered: { uk: 'У платіжному списку', en: 'In a payment list', tone: 'money' },
    paid: { uk: 'Повернено', en: 'Returned', tone: 'done' },
    cancelled: { uk: 'Скасовано', en: 'Cancelled', tone: 'refused' },
  },
  initial: 'due',
  finals: { paid: ['unsettle'], cancelled: [] },
  reasons: {
    own_proposal: {
      uk: 'Ви самі пропонували це повернення: рішення має ухвалити інший керівник.',
      en: 'You proposed this refund yourself: another manager must decide.',
    },
    not_covered: { uk: 'Банк ще не виплатив усієї суми.', en: 'The bank has not paid the whole sum.' },
    still_covered: { uk: 'Банк виплатив усю суму.', en: 'The bank has paid the whole sum.' },
    paid_out: {
      uk: 'Банк уже виплатив гроші за цим поверненням: спершу скасуйте рознесення рядка виписки.',
      en: 'The bank has paid money for this refund: undo the statement line first.',
    },
  },
  transitions: [
    {
      event: 'propose',
      from: ['due'],
      to: 'proposed',
      by: ['clerk'],
      input: proposalInput,
      effects: ['keep_proposal'],
      label: { uk: 'Запропонувати повернення', en: 'Propose the refund' },
      weight: 'main',
    },
    {
      event: 'approve',
      from: ['proposed'],
      to: 'approved',
      by: ['manager'],
      guard: secondPerson,
      input: nothingInput,
      effects: ['keep_approval'],
      label: { uk: 'Погодити', en: 'Approve' },
      weight: 'main',
    },
    {
      event: 'return',
      from: ['proposed', 'approved'],
      to: 'due',
      by: ['manager'],
      guard: secondPerson,
      input: reasonInput,
      effects: ['drop_proposal', 'keep_reason'],
      label: { uk: 'Повернути на доопрацювання', en: 'Send back' },
      weight: 'plain',
    },
    {
      event: 'order',
      from: ['approved'],
      to: 'ordered',
      by: ['clerk', 'manager'],
      input: orderInput,
      effects: ['keep_list'],
      label: { uk: 'Скласти платіжний список', en: 'Make a payment list' },
      weight: 'main',
    },
    {
      event: 'bounce',
      from: ['ordered'],
      to: 'cancelled',
      by: ['manager'],
      guard: ({ paidOut }) => (paidOut > 0 ? 'paid_out' : null),
      input: reasonInput,
      effects: ['keep_reason', 'owe_again'],
      label: { uk: 'Банк не виконав', en: 'The bank refused it' },
      confirm: {
        uk: 'Переконайтеся у виписці, що гроші не пішли. У списку повернення лишиться скасованим, а борг з’явиться новим рядком «До повернення».',
        en: 'Make sure from the statement that no money left. The refund stays in its list as cancelled, and the debt becomes due anew.',
      },
      weight: 'danger',
    },
    {
      event: 'settle',
      from: ['ordered'],
      to: 'paid',
      by: ['system'],
      guard: ({ paidOut, amount }) => (paidOut >= amount ? null : 'not_covered'),
      input: nothingInput,
      effects: [],
      label: { uk: 'Банк виплатив', en: 'Paid by the bank' },
      weight: 'plain',
    },
    {
      event: 'unsettle',
      from: ['paid'],
      to: 'ordered',
      by: ['system'],
      guard: ({ paidOut, amount }) => (paidOut < amount ? null : 'still_covered'),
      input: nothingInput,
      effects: [],
      label: { uk: 'Виплату скасовано', en: 'Payout undone' },
      weight: 'plain',
    },
    {
      event: 'lower',
      from: ['due', 'proposed', 'approved'],
      to: 'due',
      by: ['system'],
      input: lowerInput,
      effects: ['drop_proposal', 'keep_amount', 'keep_reason'],
      label: { uk: 'Зменшено', en: 'Lowered' },
      weight: 'plain',
    },
    {
      event: 'cancel',
      from: ['due', 'proposed', 'approved'],
      to: 'cancelled',
      by: ['system'],
      input: reasonInput,
      effects: ['drop_proposal', 'keep_reason'],
      label: { uk: 'Скасовано', en: 'Cancelled' },
      weight: 'danger',
    },
  ],
})
