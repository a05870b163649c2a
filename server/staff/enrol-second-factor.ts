import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { conflict, invalid } from '../errors.ts'
import type { Actor, StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { openOwn, sealOwn } from '../seal/sealed-text.ts'
import { type SecondFactorSetup, stepOfCode } from './second-factor.ts'
import type { StaffMember } from './staff-schema.ts'
import { findSignInRow, storePendingSecret, storeSecondFactor } from './staff-store.ts'
import { loadStaffMember } from './staff-views.ts'

const already = () => conflict('second_factor_set', 'Другий фактор уже налаштовано. Скинути його може адміністратор.')

/** Keeps a new secret until its first code is told. Refuses `second_factor_set` (409) where one is in use already. */
export const beginSecondFactor = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'seal'>,
  actor: StaffActor,
  setup: SecondFactorSetup,
): Promise<void> => {
  if (!(await storePendingSecret(trx, actor.id, sealOwn(office.seal, setup.secret)))) throw already()
}

/**
 * Puts the second factor in force once a code shows that the app has the secret. Refuses `second_factor_not_begun`
 * (409) and `wrong_otp` (422). Every other session of the person is over.
 */
export const confirmSecondFactor = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'seal' | 'clock'>,
  actor: StaffActor,
  code: string,
): Promise<void> => {
  const row = await findSignInRow(trx, { id: actor.id })
  if (typeof row?.otp_secret_sealed === 'string') throw already()
  if (typeof row?.otp_pending_sealed !== 'string') {
    throw conflict('second_factor_not_begun', 'Спершу відкрийте сторінку налаштування й відскануйте код.')
  }
  const step = stepOfCode(openOwn(office.seal, row.otp_pending_sealed), code, office.clock.now(), 0)
  if (step === null) {
    throw invalid('wrong_otp', 'Код не підходить.', {
      otp: 'Введіть шість цифр, які застосунок показує зараз. Перевірте час на телефоні.',
    })
  }
  await storeSecondFactor(trx, actor.id, { sealed: row.otp_pending_sealed, step })
  await recordAudit(trx, office, actor, {
    action: 'set_second_factor',
    resource: 'staff',
    resourceId: actor.id,
    districtId: actor.districtId,
    fields: ['secondFactor'],
  })
}

/** The administrator takes a lost telephone's second factor away: the person sets up a new one at the next sign-in. */
export const resetSecondFactor = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  id: number,
): Promise<StaffMember> => {
  const member = await loadStaffMember(trx, actor, id)
  await storeSecondFactor(trx, id, null)
  await recordAudit(trx, office, actor, {
    action: 'reset_second_factor',
    resource: 'staff',
    resourceId: id,
    districtId: member.districtId,
    fields: ['secondFactor'],
  })
  return loadStaffMember(trx, actor, id)
}
