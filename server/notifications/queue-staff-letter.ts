import type { Knex } from 'knex'
import type { Office } from '../office.ts'
import { currentTemplate } from '../templates/template-views.ts'
import { fillWording, type WordingData } from '../wording/fill-wording.ts'
import { insertNotification } from './notification-store.ts'

/** A letter to a member of staff: `code` is its wording under `templates/`. */
export interface StaffLetter {
  code: `staff/${string}`
  email: string
  /** The REM it is about; null for the whole company. */
  districtId: number | null
  data: WordingData
}

/** Puts a letter to a member of staff into the outbox, in the caller's transaction: it is sent as notices to consumers are. */
export const queueStaffLetter = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  { code, email, districtId, data }: StaffLetter,
): Promise<void> => {
  const { parts } = await currentTemplate(trx, code)
  const letter = fillWording(parts['email.md'] ?? '', data)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  const [heading = '', ...rest] = letter.split('\n')
  await insertNotification(trx, {
    orderId: null,
    districtId,
    event: code,
    channel: 'email',
    recipient: email,
    subject: heading.replace(/^#\s*/, ''),
    body: rest.join('\n').trim(),
    state: 'queued',
    reason: null,
    createdAt: office.clock.now().toISOString(),
  })
}
