import { createServer } from 'node:http'
import type { Server } from 'node:net'
import pino from 'pino'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrderRecord } from '../orders/order-record.ts'
import { givenOrder, orderNow } from '../testing/given-order.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { chooseSenders } from './choose-senders.ts'
import { noticeOf } from './outbox-fixture.ts'
import { queueNotification } from './queue-notification.ts'
import { sendDueNotifications } from './send-notifications.ts'

const received: Email[] = []
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', async () => {
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      done()
    })
  },
})
const provider = createServer((_request, response) => {
  const taken = { phone: '380671559282', response_code: 0, response_status: 'OK', message_id: 'sms-of-turbosms' }
  response.end(
    JSON.stringify({ response_code: 801, response_status: 'SUCCESS_MESSAGE_SENT', response_result: [taken] }),
  )
})
const portOf = async (server: Server): Promise<number> => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

let app: TestApp
let order: OrderRecord
beforeAll(async () => {
  app = await makeApp()
  order = await orderNow(app, await givenOrder(app))
})
afterAll(async () => {
  await app.close()
  await new Promise<void>((done) => smtp.close(done))
  await new Promise((done) => provider.close(done))
})

const queueAndSend = async (senders: ReturnType<typeof chooseSenders>) => {
  const { db } = app.office
  await db.transaction((trx) => trx('notifications').delete())
  await db.transaction((trx) => queueNotification(trx, app.office, noticeOf(order)))
  await sendDueNotifications(app.office, senders)
  senders.mail.close()
  return db.reader('notifications').orderBy('id')
}
const from = 'Облік <no-reply@oblik.example>'

describe('with an SMTP server and TurboSMS set up', () => {
  it('the letter arrives in the mailbox and the SMS at the provider', async () => {
    const smtpPort = await portOf(smtp.server)
    const providerPort = await portOf(provider)
    const rows = await queueAndSend(
      chooseSenders(
        {
          mail: { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, from },
          sms: { turboSmsToken: 'secret', sender: 'Oblenergo', url: `http://127.0.0.1:${providerPort}` },
        },
        pino({ level: 'silent' }),
      ),
    )
    expect(rows).toMatchObject([
      { channel: 'email', state: 'sent', provider_id: expect.stringMatching(/^<notification-\d+@oblik\.example>$/) },
      { channel: 'sms', state: 'sent', provider_id: 'sms-of-turbosms' },
    ])
    expect(received).toMatchObject([
      { subject: 'Заявку № 556001 прийнято до розгляду', to: [{ address: 'ukrainets@example.com' }] },
    ])
    expect(received[0]?.text).toContain('- Статус: Прийнята до розгляду')
    expect(received[0]?.html).toContain('<li>Статус: Прийнята до розгляду</li>')
  })
})

describe('with nothing set up', () => {
  it('messages stay in the house: they count as sent and the log names no person', async () => {
    const written: string[] = []
    const log = pino({}, { write: (line: string) => void written.push(line) })
    const nothing = {
      mail: { smtpUrl: undefined, from },
      sms: { turboSmsToken: undefined, sender: 'x', url: 'http://127.0.0.1:1' },
    }
    const rows = await queueAndSend(chooseSenders(nothing, log))
    expect(rows).toMatchObject([
      { state: 'sent', provider_id: null },
      { state: 'sent', provider_id: null },
    ])
    expect(written.join('')).toContain('no SMTP server is set')
    expect(written.join('')).not.toMatch(/ukrainets|671559282|Українець|Житомир/)
  })
})
