import type { Office } from '../office.ts'
import { DeliveryFailure } from './delivery-failure.ts'
import { letterHtml } from './letter-html.ts'
import type { MailSender } from './mail-sender.ts'
import { changeNotification, type DueNotification, findDueNotifications } from './notification-store.ts'
import type { SmsSender } from './sms-sender.ts'

export interface Senders {
  mail: MailSender
  sms: SmsSender
}

type Sending = Pick<Office, 'db' | 'clock' | 'log'>

const atOnce = 20
/** Tries at 0, 1, 6, 31 and 156 minutes and at about 13 hours: a day's outage of the provider is survived. */
const mostAttempts = 6
const firstPause = 60_000
const pauseFactor = 5
/** Far longer than any sender waits: whoever holds a row longer than this has died. */
const lease = 5 * 60_000

const later = (office: Sending, milliseconds: number): string =>
  new Date(office.clock.now().getTime() + milliseconds).toISOString()

const deliver = ({ id, channel, recipient, subject, body }: DueNotification, senders: Senders) =>
  channel === 'sms'
    ? senders.sms.send({ to: recipient, text: body })
    : senders.mail.send({
        to: recipient,
        subject,
        text: body,
        html: letterHtml(subject, body),
        reference: `notification-${id}`,
      })

/** Marks the row as being sent by us; null where another process was first. A row whose senders keep dying is given up. */
const claim = async (office: Sending, due: DueNotification): Promise<DueNotification | null> => {
  const attempts = due.attempts + 1
  const claimed = await office.db.transaction((trx) =>
    attempts > mostAttempts
      ? changeNotification(trx, due, {
          state: 'failed',
          nextAttemptAt: null,
          lastError: 'Надсилання щоразу переривалося.',
        })
      : changeNotification(trx, due, { state: 'sending', attempts, nextAttemptAt: later(office, lease) }),
  )
  return claimed && attempts <= mostAttempts ? { ...due, attempts, version: due.version + 1 } : null
}

const settleFailure = async (office: Sending, claimed: DueNotification, error: unknown): Promise<void> => {
  const known = error instanceof DeliveryFailure
  const reason = known ? error.reason : 'Надіслати не вдалося через внутрішню помилку: повідомте адміністратора.'
  const giveUp = claimed.attempts >= mostAttempts || (known && error.permanent)
  // A server's own words may quote the recipient, and logs name no person.
  office.log.warn(
    { notification: claimed.id, attempts: claimed.attempts, giveUp, ...(known ? { reason } : { err: error }) },
    'notice not sent',
  )
  const pause = firstPause * pauseFactor ** (claimed.attempts - 1)
  const nextAttemptAt = giveUp ? null : later(office, pause)
  await office.db.transaction((trx) =>
    changeNotification(trx, claimed, { state: giveUp ? 'failed' : 'queued', nextAttemptAt, lastError: reason }),
  )
}

const sendOne = async (office: Sending, senders: Senders, due: DueNotification): Promise<void> => {
  const claimed = await claim(office, due)
  if (!claimed) return
  let providerId: string | null
  try {
    providerId = (await deliver(claimed, senders)).providerId
  } catch (error) {
    return settleFailure(office, claimed, error)
  }
  const sentAt = office.clock.now().toISOString()
  await office.db.transaction((trx) =>
    changeNotification(trx, claimed, { state: 'sent', nextAttemptAt: null, lastError: null, providerId, sentAt }),
  )
}

/**
 * Sends every notice whose time has come, once each, whoever else does the same; waits in between grow fivefold and after
 * six tries the row stays `failed` for the staff to see. Call it outside any transaction. Answers how many rows it saw.
 */
export const sendDueNotifications = async (office: Sending, senders: Senders): Promise<number> => {
  let seen = 0
  for (;;) {
    const due = await findDueNotifications(office.db.reader, office.clock.now().toISOString(), atOnce)
    seen += due.length
    for (const notice of due) await sendOne(office, senders, notice)
    if (due.length < atOnce) return seen
  }
}
