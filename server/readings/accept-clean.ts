import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { holdMonthsOpen } from '../consumption/month-hold-views.ts'
import { notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import type { Office } from '../office.ts'
import { acceptStretch, countWaiting, type MonthOfDistrict } from './accept-clean-store.ts'
import { holdMetersElsewhere, nextMonthElsewhere, stretchElsewhere } from './clean-elsewhere-store.ts'
import { askForConsumption } from './consumption-due-store.ts'
import { tellAnew } from './judge-waiting.ts'

/**
 * Judges the clean readings of other months anew whose meters had one accepted just now: they were compared with what stood
 * before it. So the next bulk takes only what is clean beside this one, before its consumption is written.
 */
const judgeElsewhere = async (trx: Knex.Transaction, month: MonthOfDistrict, acceptedAt: string): Promise<void> => {
  let other = await nextMonthElsewhere(trx, month, 0)
  while (other !== null) {
    let stretch = await stretchElsewhere(trx, month, { other, after: 0, acceptedAt })
    while (stretch) {
      // Finding some and judging them take about as long.
      await breathe()
      await tellAnew(trx, stretch.readings)
      await breathe()
      stretch = await stretchElsewhere(trx, month, { other, after: stretch.upTo, acceptedAt })
    }
    other = await nextMonthElsewhere(trx, month, other)
  }
}

/**
 * Accepts all clean new readings of a REM's month by one action (issue 4 B), in one transaction and in slices between
 * which other requests are answered. The clean ones of other months at the same meters are judged anew. Writes one audit
 * row with the number of readings and the hash of the set; that and the deciders on the readings are its trace. What they tell of the consumption follows (`settle-due-consumption.ts`).
 * Gives how many were accepted and how many new ones are left (doubtful). Refuses `not_found` for a REM outside the
 * actor's scope.
 */
export const acceptClean = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'clock'>,
  actor: Actor,
  month: MonthOfDistrict,
): Promise<{ accepted: number; left: number }> => {
  if (!inScope(scopeOf(actor), { districtId: month.districtId })) throw notFound('РЕМ')
  await holdMonthsOpen(trx, [month.districtId])
  const decision = { at: office.clock.now().toISOString(), by: actor.name }
  const isAlone = (await nextMonthElsewhere(trx, month, 0)) === null
  if (!isAlone) await holdMetersElsewhere(trx, month)
  const set = createHash('sha256')
  let accepted = 0
  let stretch = await acceptStretch(trx, month, 0, decision)
  while (stretch) {
    set.update(`${stretch.ids},`)
    accepted += stretch.count
    await breathe()
    stretch = await acceptStretch(trx, month, stretch.upTo, decision)
  }
  if (accepted > 0) {
    if (!isAlone) await judgeElsewhere(trx, month, decision.at)
    await askForConsumption(trx, month)
    await recordAudit(trx, office, actor, {
      action: 'accept_clean',
      resource: 'readings',
      resourceId: `${accepted} readings`,
      districtId: month.districtId,
      note: `${month.closes}: ${accepted}, sha256:${set.digest('hex')}`,
    })
  }
  return { accepted, left: await countWaiting(trx, month) }
}
