import { z } from 'zod'
import { DeliveryFailure } from './delivery-failure.ts'
import type { SmsSender } from './sms-sender.ts'

// Codes of the TurboSMS HTTP API (https://turbosms.ua/api.html). 427 and 507: this very message was taken before,
// which happens when an answer was lost on the way and the message is tried again.
const accepted = new Set([0, 427, 507, 800, 801, 802, 803])
const wrongNumber = new Set([305, 404, 406])
const wrongText = new Set([201, 304, 412, 413])
const officeSetUp = new Set([103, 105, 106, 200, 301, 302, 400, 401])
const noMoney = 203

const answerForm = z.object({
  response_code: z.number(),
  response_status: z.string(),
  response_result: z
    .array(z.object({ response_code: z.number(), response_status: z.string(), message_id: z.string().nullish() }))
    .nullish()
    .catch(null),
})

const failureOf = (code: number, status: string): DeliveryFailure => {
  const detail = `TurboSMS: ${code} ${status}`
  if (wrongNumber.has(code))
    return new DeliveryFailure(true, `На цей номер SMS не надсилаються: перевірте телефон (${detail}).`)
  if (wrongText.has(code))
    return new DeliveryFailure(true, `Провайдер не приймає такий текст SMS: змініть шаблон (${detail}).`)
  if (code === noMoney)
    return new DeliveryFailure(false, `На рахунку SMS-провайдера бракує коштів: поповніть його (${detail}).`)
  if (officeSetUp.has(code))
    return new DeliveryFailure(
      false,
      `SMS-провайдер не приймає налаштування офісу: повідомте адміністратора (${detail}).`,
    )
  return new DeliveryFailure(false, `SMS-провайдер не прийняв повідомлення (${detail}).`)
}

const readAnswer = async (response: Response): Promise<z.output<typeof answerForm>> => {
  const answer = answerForm.safeParse(await response.json().catch(() => null))
  if (answer.success) return answer.data
  throw new DeliveryFailure(false, `SMS-провайдер відповідає незрозуміло (HTTP ${response.status}).`)
}

/** Sends through TurboSMS: one message a call, `message/send.json` with the office's token and registered sender name. */
export const turboSmsSender = (settings: { baseUrl: string; token: string; sender: string }): SmsSender => ({
  async send({ to, text }) {
    const response = await fetch(new URL('/message/send.json', settings.baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${settings.token}` },
      body: JSON.stringify({ recipients: [to.replace('+', '')], sms: { sender: settings.sender, text } }),
      signal: AbortSignal.timeout(20_000),
    }).catch((error: unknown) => {
      throw new DeliveryFailure(false, 'SMS-провайдер не відповідає.', error)
    })
    const answer = await readAnswer(response)
    if (!accepted.has(answer.response_code)) throw failureOf(answer.response_code, answer.response_status)
    const recipient = answer.response_result?.[0]
    if (recipient && !accepted.has(recipient.response_code))
      throw failureOf(recipient.response_code, recipient.response_status)
    return { providerId: recipient?.message_id ?? null }
  },
})
