import { setImmediate as breathe } from 'node:timers/promises'
import type { Knex } from 'knex'
import { recordAudit } from '../audit/record-audit.ts'
import { holdMonthsForClosing } from '../consumption/month-hold-views.ts'
import { conflict, invalid } from '../errors.ts'
import { addFileRow, keepFile } from '../files/keep-file.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { isConsumptionDue, settleDueConsumption } from '../readings/settle-due-consumption.ts'
import { formatPeriod } from '../time/billing-period.ts'
import { formatDate } from '../time/iso-date.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { billedReadings, closedBefore } from './billed-reading-views.ts'
import { type ClosedReadingMonth, closedMonthsOf, findClosed, insertClosed } from './closed-reading-month-store.ts'
import { estimateMonth } from './estimate-silent-meters.ts'
import { countMonth } from './month-count-views.ts'
import { type ClosingMonth, monthId, periodOfMonth } from './month-of-district.ts'
import { isOver } from './reading-month-views.ts'
import { nextAccounts } from './silent-meter-views.ts'
import { type BillingFiles, writeBillingFiles } from './write-billing-files.ts'

/** A month to close; `leaveWaiting`: though readings of it still wait for a decision. */
export interface MonthToClose extends ClosingMonth {
  districtName: string
  leaveWaiting: boolean
}

/** So many accounts' readings are some tens of milliseconds' work. */
const accountsAtOnce = 200

const tooEarly = ({ closes }: ClosingMonth) => {
  const day = `${closes.slice(0, 8)}04`
  const message = `Покази за цей місяць приймаємо до 3 числа. Закрити його можна з ${formatDate(day)}.`
  return invalid('too_early', message, { closes: message })
}

const stillWaiting = (waiting: number) => {
  const message = `На рішення чекають покази: ${waiting}. Опрацюйте їх або закрийте місяць без них.`
  return invalid('still_waiting', message, { leaveWaiting: message })
}

const alreadyClosed = ({ closedAt, closedBy }: ClosedReadingMonth) => {
  const when = formatDate(kyivDateOf(closedAt))
  const message = `Цей місяць уже закрито. Закрив(ла): ${closedBy}, ${when}.`
  return conflict('already_closed', message, { current: { closedAt, closedBy } })
}

/**
 * What the night has not done yet is done before a month is held: volumes of readings accepted in bulk, estimates of
 * silent meters, slice by slice. Does nothing to a month that cannot be closed.
 */
export const prepareClosing = async (office: Pick<Office, 'db' | 'clock'>, month: ClosingMonth): Promise<void> => {
  if (!isOver(month, kyivDateOf(office.clock.now())) || (await findClosed(office.db.reader, month))) return
  await settleDueConsumption(office)
  await estimateMonth(office, month, true)
}

const writeFiles = async (trx: Knex.Transaction, month: MonthToClose): Promise<BillingFiles> => {
  const before = closedBefore(month, await closedMonthsOf(trx, [month.districtId]))
  const pen = writeBillingFiles(month.districtName, periodOfMonth(month))
  let stretch = await nextAccounts(trx, month.districtId, 0, accountsAtOnce)
  while (stretch) {
    await pen.add(await billedReadings(trx, month, stretch, before))
    await breathe()
    stretch = await nextAccounts(trx, month.districtId, stretch.upTo, accountsAtOnce)
  }
  return pen.close()
}

const keep = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'config' | 'seal' | 'clock'>,
  file: { bytes: Buffer; name: string; mediaType: string },
): Promise<number> => addFileRow(trx, office, await keepFile(office, file), null)

/**
 * Closes a REM's month, whether or not those before it are closed (domain §5 asks for no order; the console says which are
 * not): from then on its volumes stay as they are, and what still changes goes into the next open month.
 * The accepted readings are written down for the billing system as they are now, once. Refuses `too_early` (422, before
 * the 4th), `already_closed` (409), `still_waiting` (422 while readings wait, unless `leaveWaiting`) and `still_settling`
 * (409 while volumes of readings accepted in bulk are being derived).
 */
export const closeReadingMonth = async (
  trx: Knex.Transaction,
  office: Pick<Office, 'db' | 'config' | 'seal' | 'clock'>,
  actor: Actor,
  month: MonthToClose,
): Promise<void> => {
  await holdMonthsForClosing(trx, month.districtId)
  const closed = await findClosed(trx, month)
  if (closed) throw alreadyClosed(closed)
  if (!isOver(month, kyivDateOf(office.clock.now()))) throw tooEarly(month)
  if (await isConsumptionDue(trx, month.districtId)) {
    throw conflict('still_settling', 'Обсяги за прийнятими показами ще рахуються. Спробуйте за хвилину.')
  }
  const counts = await countMonth({ reader: trx, aside: office.db.aside }, month, true)
  if (counts.waiting > 0 && !month.leaveWaiting) throw stillWaiting(counts.waiting)
  const files = await writeFiles(trx, month)
  const name = `Покази ${month.districtName} ${formatPeriod(periodOfMonth(month))}`
  const csv = { bytes: files.csv, name: `${name}.csv`, mediaType: 'text/csv' }
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const closedAt = office.clock.now().toISOString()
  await insertClosed(
    trx,
    {
      ...{ districtId: month.districtId, closes: month.closes, closedAt, closedBy: actor.name, ...counts },
      csvFileId: await keep(trx, office, csv),
      xlsxFileId: await keep(trx, office, { bytes: files.xlsx, name: `${name}.xlsx`, mediaType }),
    },
    actor.kind === 'staff' ? actor.id : null,
  )
  await recordAudit(trx, office, actor, {
    action: 'close',
    resource: 'reading-months',
    resourceId: monthId(month),
    districtId: month.districtId,
    note: `accepted ${counts.accepted}, waiting ${counts.waiting}, estimated ${counts.estimated}, missing ${counts.missing}`,
  })
}
