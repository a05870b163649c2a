import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SmsSender } from './sms-sender.ts'
import { turboSmsSender } from './turbosms.ts'

const sms = { to: '+380671559282', text: 'Заявку № 555945 прийнято до розгляду.' }
const taken = (code: number, status: string) => ({
  response_code: code,
  response_status: status,
  response_result: [{ phone: '380671559282', response_code: 0, response_status: 'OK', message_id: 'f83f8868-5e46' }],
})
const refusedRecipient = (code: number, status: string) => ({
  response_code: 802,
  response_status: 'SUCCESS_MESSAGE_PARTIAL_ACCEPTED',
  response_result: [{ phone: '380671559282', response_code: code, response_status: status, message_id: null }],
})
const refused = (code: number, status: string) => ({
  response_code: code,
  response_status: status,
  response_result: null,
})

let calls: { url?: string; authorization?: string; body: unknown }[] = []
let answer: { status: number; body: string } = { status: 200, body: '' }
let sender: SmsSender

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
const provider = createServer(async (request, response) => {
  const { url = '', headers } = request
  calls.push({ url, authorization: headers.authorization ?? '', body: await bodyOf(request) })
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
})
const providerAnswers = (body: unknown, status = 200) => {
  answer = { status, body: JSON.stringify(body) }
}

beforeAll(async () => {
  await new Promise<void>((ready) => provider.listen(0, '127.0.0.1', ready))
  const { port } = provider.address() as AddressInfo
  sender = turboSmsSender({ baseUrl: `http://127.0.0.1:${port}`, token: 'secret', sender: 'Oblenergo' })
})
afterAll(() => new Promise((done) => provider.close(done)))
beforeEach(() => {
  calls = []
})

describe('an SMS through TurboSMS', () => {
  it('is handed over with the token, the sender name and the number without its plus', async () => {
    providerAnswers(taken(800, 'SUCCESS_MESSAGE_ACCEPTED'))
    expect(await sender.send(sms)).toEqual({ providerId: 'f83f8868-5e46' })
    expect(calls).toEqual([
      {
        url: '/message/send.json',
        authorization: 'Bearer secret',
        body: { recipients: ['380671559282'], sms: { sender: 'Oblenergo', text: sms.text } },
      },
    ])
  })

  it('counts as sent when the provider already took it before', async () => {
    providerAnswers(taken(507, 'FAILED_DUPLICATE_REQUEST'))
    expect(await sender.send(sms)).toEqual({ providerId: 'f83f8868-5e46' })
    providerAnswers(refused(427, 'NOT_ALLOWED_MESSAGE_DUPLICATE'))
    expect(await sender.send(sms)).toEqual({ providerId: null })
  })

  it.each([
    [refusedRecipient(406, 'NOT_ALLOWED_RECIPIENT_COUNTRY'), 'перевірте телефон'],
    [refusedRecipient(404, 'NOT_ALLOWED_NUMBER_STOPLIST'), 'перевірте телефон'],
    [refused(305, 'INVALID_PHONE'), 'перевірте телефон'],
    [refused(413, 'NOT_ALLOWED_MESSAGE_TEXT_LENGTH'), 'змініть шаблон'],
  ])('is given up at once when trying again cannot help: %j', async (body, remedy) => {
    providerAnswers(body)
    await expect(sender.send(sms)).rejects.toMatchObject({ permanent: true, reason: expect.stringContaining(remedy) })
  })

  it.each([
    [refused(203, 'REQUIRED_BALANCE'), 200, 'поповніть'],
    [refused(301, 'INVALID_TOKEN'), 401, 'адміністратора'],
    [refused(503, 'FAILED_SMS_SEND'), 200, '503 FAILED_SMS_SEND'],
    ['<html>Bad gateway</html>', 502, 'HTTP 502'],
  ])('is tried later when the trouble may pass: %j', async (body, status, reason) => {
    providerAnswers(body, status)
    await expect(sender.send(sms)).rejects.toMatchObject({ permanent: false, reason: expect.stringContaining(reason) })
  })

  it('is tried later when nobody answers', async () => {
    const away = turboSmsSender({ baseUrl: 'http://127.0.0.1:1', token: 'secret', sender: 'Oblenergo' })
    await expect(away.send(sms)).rejects.toMatchObject({ permanent: false, reason: 'SMS-провайдер не відповідає.' })
  })
})
