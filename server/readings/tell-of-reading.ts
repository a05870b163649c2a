import type { Knex } from 'knex'
import { loadParty } from '../accounts/account-party-views.ts'
import { readCompany } from '../company/company-views.ts'
import { queueNotification } from '../notifications/queue-notification.ts'
import type { Office } from '../office.ts'
import { loadMeter } from './reading-context-views.ts'
import type { ReadingRecord } from './reading-record.ts'

const figure = new Intl.NumberFormat('uk-UA')

/**
 * Asks the consumer for a photo of the meter, by e-mail and SMS through the outbox, in the transaction of the event that
 * asks (`templates/messages/ask_photo`). `message` is what the clerk wants to see, null for nothing in particular.
 */
export const askForPhoto = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  reading: ReadingRecord,
  message: string | null,
): Promise<void> => {
  const { address, accountNumber, consumer } = await loadParty(trx, reading.accountId)
  const company = await readCompany(trx)
  const meter = await loadMeter(trx, reading.meterId)
  await queueNotification(trx, office, {
    event: 'ask_photo',
    about: { readingId: reading.id },
    districtId: reading.districtId,
    phone: consumer.phone,
    email: consumer.email,
    data: {
      reading: {
        meter: meter.number,
        values: reading.zones.map((kwh) => figure.format(kwh)).join(' / '),
        takenOn: reading.takenOn,
        message,
      },
      consumer: { name: consumer.fullName, address },
      account: { number: accountNumber },
      company: { name: company.shortName, phone: company.phones[0] ?? '', phones: company.phones.join(', ') },
    },
  })
}
