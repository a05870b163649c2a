import { createTransport } from 'nodemailer'
import type { Logger } from 'pino'
import { z } from 'zod'
import { DeliveryFailure } from './delivery-failure.ts'

/** One letter. `reference` is the same each time one letter is tried, so that mail servers can tell a repetition. */
export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  reference: string
}

/** Hands a letter over and answers with the id under which it left; throws `DeliveryFailure`. */
export interface MailSender {
  send: (mail: Mail) => Promise<{ providerId: string | null }>
  close: () => void
}

const smtpError = z.object({ code: z.string().optional(), responseCode: z.number().optional() })

/** What the mail server's answer means: 5xx about the letter is final; a wrong password or a lost line is our own trouble. */
const failureOf = (error: unknown): DeliveryFailure => {
  const { code, responseCode } = smtpError.safeParse(error).data ?? {}
  if (code === 'EAUTH')
    return new DeliveryFailure(false, 'Поштовий сервер не приймає пароль офісу: повідомте адміністратора.', error)
  if (responseCode !== undefined && responseCode >= 500) {
    return new DeliveryFailure(
      true,
      `Поштовий сервер не прийняв лист (код ${responseCode}): перевірте адресу споживача.`,
      error,
    )
  }
  if (responseCode === undefined && code === 'EENVELOPE') {
    return new DeliveryFailure(true, 'Адресу електронної пошти записано з помилкою: виправте її.', error)
  }
  return new DeliveryFailure(
    false,
    `Поштовий сервер не прийняв лист зараз (${responseCode ?? code ?? 'немає зв’язку'}).`,
    error,
  )
}

/** Sends through the SMTP server at `smtpUrl` (smtp://user:password@host:port), from the office's own address. */
export const smtpMailSender = (smtpUrl: string, from: string): MailSender => {
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    },
    { from, disableFileAccess: true, disableUrlAccess: true },
  )
  return {
    async send({ to, subject, text, html, reference }) {
      const messageId = `<${reference}@${domain}>`
      try {
        const sent = await transport.sendMail({ to: { name: '', address: to }, subject, text, html, messageId })
        return { providerId: sent.messageId }
      } catch (error) {
        throw failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** Where no SMTP server is set up: letters count as sent and are seen in the console; the log names no person. */
export const logMailSender = (log: Logger): MailSender => ({
  async send({ reference, html }) {
    log.info({ reference, characters: html.length }, 'no SMTP server is set: the letter stays here')
    return { providerId: null }
  },
  close: () => {},
})
