import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { logMailSender, smtpMailSender } from './mail-sender.ts'
import type { Senders } from './send-notifications.ts'
import { logSmsSender } from './sms-sender.ts'
import { turboSmsSender } from './turbosms.ts'

/** The senders that the settings name; where none is set up, messages stay in the house and only the log tells. */
export const chooseSenders = ({ mail, sms }: Pick<Config, 'mail' | 'sms'>, log: Logger): Senders => ({
  mail: mail.smtpUrl ? smtpMailSender(mail.smtpUrl, mail.from) : logMailSender(log),
  sms: sms.turboSmsToken
    ? turboSmsSender({ baseUrl: sms.url, token: sms.turboSmsToken, sender: sms.sender })
    : logSmsSender(log),
})
