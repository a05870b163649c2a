import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type MailSender, smtpMailSender } from './mail-sender.ts'

const letter = {
  to: 'ukrainets@example.com',
  subject: 'Заявку № 555945 прийнято до розгляду',
  text: 'Доброго дня!\n\nПід’їзд, ґанок, їжак.',
  html: '<p>Доброго дня!</p>',
  reference: 'notification-7',
}

let received: Email[] = []
let answerToRecipient: (Error & { responseCode?: number }) | null = null
let url: string
let sender: MailSender

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: (auth, _session, done) =>
    auth.password === 'right' ? done(null, { user: auth.username }) : done(new Error('wrong password')),
  onRcptTo: (_address, _session, done) => done(answerToRecipient),
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', async () => {
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  url = `smtp://127.0.0.1:${port}`
  sender = smtpMailSender(url, 'Облік <no-reply@oblik.example>')
})
afterAll(async () => {
  sender.close()
  await new Promise<void>((done) => server.close(done))
})
beforeEach(() => {
  received = []
  answerToRecipient = null
})

const answering = (responseCode: number) => Object.assign(new Error('no'), { responseCode })

describe('a letter', () => {
  it('arrives whole at a real SMTP server, Ukrainian letters included', async () => {
    expect(await sender.send(letter)).toEqual({ providerId: '<notification-7@oblik.example>' })
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      subject: letter.subject,
      from: { name: 'Облік', address: 'no-reply@oblik.example' },
      to: [{ address: letter.to }],
      messageId: '<notification-7@oblik.example>',
    })
    expect(received[0]?.text?.trim()).toBe(letter.text)
    expect(received[0]?.html?.trim()).toBe(letter.html)
  })

  it('takes no further header or recipient from its subject or address', async () => {
    await sender.send({ ...letter, subject: 'Заявка\r\nBcc: other@example.com' })
    expect(received[0]?.bcc ?? []).toEqual([])
    expect(received[0]?.headers.map((header) => header.key)).not.toContain('bcc')
    received = []
    await sender.send({ ...letter, to: 'a@example.com, b@example.com' }).catch(() => {})
    expect(received.flatMap((mail) => mail.to ?? []).map((each) => each.address)).not.toContain('b@example.com')
  })

  it('is given up at once when the server refuses the address for good', async () => {
    answerToRecipient = answering(550)
    await expect(sender.send(letter)).rejects.toMatchObject({ permanent: true, reason: expect.stringContaining('550') })
    await expect(sender.send({ ...letter, to: 'без собаки' })).rejects.toMatchObject({ permanent: true })
  })

  it('is tried later when the server is busy, away, or does not take the office’s password', async () => {
    answerToRecipient = answering(451)
    await expect(sender.send(letter)).rejects.toMatchObject({
      permanent: false,
      reason: expect.stringContaining('451'),
    })
    const away = smtpMailSender('smtp://127.0.0.1:1', 'a@example.com')
    await expect(away.send(letter)).rejects.toMatchObject({
      permanent: false,
      reason: expect.stringContaining('Поштовий сервер'),
    })
    const wrongPassword = smtpMailSender(url.replace('smtp://', 'smtp://office:wrong@'), 'a@example.com')
    await expect(wrongPassword.send(letter)).rejects.toMatchObject({
      permanent: false,
      reason: expect.stringContaining('адміністратора'),
    })
    away.close()
    wrongPassword.close()
  })
})
