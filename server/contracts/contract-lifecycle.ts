import { z } from 'zod'
import { defineLifecycle } from '../lifecycle/define-lifecycle.ts'

export type ContractState = 'offered' | 'joined' | 'withdrawn'

const nothing = z.strictObject({})

/** The life of a contract for a service: offered with the order, joined by the consumer, or withdrawn (domain §2). */
export const contractLifecycle = defineLifecycle<ContractState, 'system', null, never>({
  states: {
    offered: { uk: 'Запропоновано', en: 'Offered', tone: 'consumer' },
    joined: { uk: 'Укладено', en: 'Joined', tone: 'done' },
    withdrawn: { uk: 'Відкликано', en: 'Withdrawn', tone: 'refused' },
  },
  initial: 'offered',
  finals: { withdrawn: [] },
  reasons: {},
  transitions: [
    {
      event: 'join',
      from: ['offered'],
      to: 'joined',
      by: ['system'],
      input: nothing,
      effects: [],
      label: { uk: 'Приєднання', en: 'Join' },
      weight: 'main',
    },
    {
      event: 'withdraw',
      from: ['offered', 'joined'],
      to: 'withdrawn',
      by: ['system'],
      input: nothing,
      effects: [],
      label: { uk: 'Відкликати', en: 'Withdraw' },
      weight: 'danger',
    },
  ],
})
