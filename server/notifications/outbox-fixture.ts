import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knex } from 'knex'
import pino from 'pino'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { openDatabase } from '../db/open-database.ts'
import { frozenClock } from '../time/clock.ts'
import type { DeliveryFailure } from './delivery-failure.ts'
import type { Mail } from './mail-sender.ts'
import type { NoticeAsked } from './queue-notification.ts'
import type { Sms } from './sms-sender.ts'

export const openFresh = async (): Promise<{ db: Database; drop: () => Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'oblik-outbox-'))
  const db = await openDatabase({ dataDir })
  await db.transaction((trx) => migrate(trx))
  return {
    db,
    drop: async () => {
      await db.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** What the outbox needs of an office, at noon of 21.11.2026 in Kyiv, with its clock at hand. */
export const outboxOffice = (db: Database) => ({
  db,
  clock: frozenClock('2026-11-21T10:00:00.000Z'),
  log: pino({ level: 'silent' }),
})

const insert = async (trx: Knex.Transaction, table: string, row: object): Promise<number> =>
  (await trx(table).insert(row).returning('id'))[0].id

/** An order 556001 of the Житомирський REM (6), just enough for its notices to refer to. */
export const addOrder = (db: Database): Promise<number> =>
  db.transaction(async (trx) => {
    await trx('districts').insert([
      { id: 6, code: '06', name: 'Житомирський', name_key: 'zh', address: 'Житомир', phone: '+380412559282' },
      { id: 7, code: '07', name: 'Коростенський', name_key: 'ko', address: 'Коростень', phone: '+380414255928' },
    ])
    const consumer = await insert(trx, 'consumers', {
      surname: 'Українець',
      given_name: 'Іван',
      patronymic: 'Іванович',
      name_key: 'uk',
    })
    const account = await insert(trx, 'accounts', {
      number: '01-01/010/101',
      number_digits: '0101010101',
      district_id: 6,
      consumer_id: consumer,
      address: 'Житомир',
      address_key: 'zh',
    })
    const service = await insert(trx, 'services', {
      code: 'sealing',
      name: 'Пломбування',
      short_name: 'Пломби',
      catalogue: 'ZH',
      paid: true,
      distance_priced: false,
      needs_contract: false,
      needs_visit: true,
      required_fields: '[]',
      required_attachments: '[]',
      answer_term: 5,
      works_term: 5,
      confirmation_term: 5,
      payment_term: 5,
      term_rule: 'Правило',
      result_kind: 'seals',
    })
    return insert(trx, 'orders', {
      number: 556001,
      account_id: account,
      district_id: 6,
      consumer_id: consumer,
      service_id: service,
      channel: 'phone',
      state: 'accepted',
      ordered_at: '2026-11-20T08:00:00.000Z',
      ordered_on: '2026-11-20',
      phone: '+380671559282',
      consent_text_version: '1',
      consent_at: '2026-11-20T08:00:00.000Z',
      submission_sealed: '',
      answer_term: 5,
      works_term: 5,
      due_on: '2026-11-27',
    })
  })

/** The notice of an accepted order; change what the test is about. */
export const noticeOf = (orderId: number, changes: Partial<NoticeAsked> = {}): NoticeAsked => ({
  event: 'accept',
  orderId,
  districtId: 6,
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
