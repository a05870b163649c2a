import { z } from 'zod'
import { defineLifecycle } from '../lifecycle/define-lifecycle.ts'

type InvoiceState = 'open' | 'paid' | 'void'

const nothing = z.strictObject({})

/** The life of an invoice. It follows its order and the payments: nobody moves it by hand. */
export const invoiceLifecycle = defineLifecycle<InvoiceState, 'system', { paid: number; total: number }, never>({
  states: {
    open: { uk: 'До сплати', en: 'Open', tone: 'money' },
    paid: { uk: 'Сплачено', en: 'Paid', tone: 'done' },
    void: { uk: 'Анульовано', en: 'Void', tone: 'refused' },
  },
  initial: 'open',
  finals: { void: [] },
  reasons: {
    not_covered: { uk: 'Сплачено не повністю.', en: 'Not fully paid.' },
  },
  transitions: [
    {
      event: 'settle',
      from: ['open'],
      to: 'paid',
      by: ['system'],
      guard: ({ paid, total }) => (paid >= total ? null : 'not_covered'),
      input: nothing,
      effects: [],
      label: { uk: 'Сплачено повністю', en: 'Paid in full' },
      weight: 'plain',
    },
    {
      event: 'unsettle',
      from: ['paid'],
      to: 'open',
      by: ['system'],
      input: nothing,
      effects: [],
      label: { uk: 'Оплату сторновано', en: 'Payment reversed' },
      weight: 'plain',
    },
    {
      event: 'void',
      from: ['open'],
      to: 'void',
      by: ['system'],
      input: nothing,
      effects: [],
      label: { uk: 'Анулювати', en: 'Void' },
      weight: 'danger',
    },
  ],
})
