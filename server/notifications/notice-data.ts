/** The events of an order that its consumer hears of; each has its wordings in `templates/messages/<event>/`. */
export const orderNotices = [
  'accept',
  'ask',
  'offer',
  'revise',
  'join',
  'bill',
  'rebill',
  'pay',
  'underpaid',
  'unpay',
  'start',
  'plan',
  'fail_visit',
  'complete',
  'close_unperformed',
  'withdraw',
  'reject',
  'expire',
  'reinstate',
  'reopen',
  'correct',
  'due_soon',
  'reminder',
] as const

/** The events of a reading that its consumer hears of. */
export const readingNotices = ['ask_photo'] as const

/** Everything that consumers are told of. */
export const noticeEvents = [...orderNotices, ...readingNotices]

export type NoticeEvent = (typeof noticeEvents)[number]

/** Whether the consumer hears of an event at all. */
export const isNoticeEvent = (event: string): event is NoticeEvent => noticeEvents.some((known) => known === event)

type Addressee = {
  consumer: { name: string; address: string }
  account: { number: string }
  company: { name: string; phone: string; phones: string }
}

/** What a notice about an order is filled with. Money is kopiykas, days are `YYYY-MM-DD`; null where there is nothing to say. */
export type OrderNoticeData = Addressee & {
  order: {
    number: number
    serviceName: string
    registrationNumber: string | null
    /** In the words of the consumer's cabinet: `orderLifecycle.states[state].uk`. */
    stateLabel: string
    dueOn: string | null
    plannedOn: string | null
    reply: string | null
    reason: string | null
    message: string | null
    missing: number | null
  }
  contract: { number: string | null; total: number | null }
  invoice: { number: string | null; total: number | null; paid: number | null; dueOn: string | null }
}

/** What a notice about a reading is filled with; `values` are its figures in words of the page, whole kWh. */
export type ReadingNoticeData = Addressee & {
  reading: { meter: string; values: string; takenOn: string; message: string | null }
}

/** What a notice is filled with. */
export type NoticeData = OrderNoticeData | ReadingNoticeData
