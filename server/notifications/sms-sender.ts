import type { Logger } from 'pino'

/** One SMS to a mobile number `+380XXXXXXXXX`. */
export interface Sms {
  to: string
  text: string
}

/** Hands an SMS over and answers with the provider's id; throws `DeliveryFailure`. */
export interface SmsSender {
  send: (sms: Sms) => Promise<{ providerId: string | null }>
}

/** Where no provider is set up: messages count as sent and are seen in the console; the log names no person. */
export const logSmsSender = (log: Logger): SmsSender => ({
  async send({ text }) {
    log.info({ characters: text.length }, 'no SMS provider is set: the message stays here')
    return { providerId: null }
  },
})
