import type { DeliveryFailure } from './delivery-failure.ts'
import type { Mail } from './mail-sender.ts'
import type { NoticeAsked } from './queue-notification.ts'
import type { Sms } from './sms-sender.ts'

/** The notice of an accepted order; change what the test is about. */
export const noticeOf = (
  order: { id: number; districtId: number },
  changes: Partial<NoticeAsked> = {},
): NoticeAsked => ({
  event: 'accept',
  about: { orderId: order.id },
  districtId: order.districtId,
  phone: '+380671559282',
  email: 'ukrainets@example.com',
  data: {
    order: {
      number: 556001,
      serviceName: 'Пломбування',
      registrationNumber: '06-2026-000123',
      stateLabel: 'Прийнята до розгляду',
      dueOn: '2026-11-27',
      plannedOn: null,
      reply: null,
      reason: null,
      message: null,
      missing: null,
    },
    consumer: { name: 'Українець Іван Іванович', address: 'Житомир' },
    account: { number: '01-01/010/101' },
    contract: { number: null, total: null },
    invoice: { number: null, total: null, paid: null, dueOn: null },
    company: { name: 'АТ «Житомиробленерго»', phone: '0800-30-92-82', phones: '(0412) 55-92-82, 0800-30-92-82' },
  },
  ...changes,
})

/** Providers that keep what they were given and, while `failing` is set, refuse it. */
export const fakeProviders = () => {
  const providers = {
    mails: [] as Mail[],
    texts: [] as Sms[],
    failing: null as DeliveryFailure | null,
    closed: false,
    mail: {
      send: async (mail: Mail) => {
        if (providers.failing) throw providers.failing
        providers.mails.push(mail)
        return { providerId: `mail-${providers.mails.length}` }
      },
      close: () => {
        providers.closed = true
      },
    },
    sms: {
      send: async (sms: Sms) => {
        if (providers.failing) throw providers.failing
        providers.texts.push(sms)
        return { providerId: `sms-${providers.texts.length}` }
      },
    },
  }
  return providers
}
