import { accountFields } from '../accounts/account-policy.ts'
import { loadVisibleAccount } from '../accounts/account-views.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { invalid } from '../errors.ts'
import { readable } from '../field-rules.ts'
import type { FileReply } from '../http/route.ts'
import type { Actor } from '../may.ts'
import type { Office } from '../office.ts'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { kyivDateOf } from '../time/kyiv-date.ts'
import { drawWorkbook } from '../xlsx/draw-workbook.ts'
import type { WorkbookCell } from '../xlsx/workbook.ts'
import { accountColumns, accountConsumptionWorkbook } from './account-consumption-workbook.ts'
import { type ConsumptionGranted, consumptionTable } from './consumption-report.ts'

/** How far back the table goes unless told. */
const monthsBack = 120
/** Twenty years: more months at once are a slip of the hand. */
const mostMonths = 240

/** Refuses (422, `wrong_period`) periods that end before they begin, or more than twenty years. */
export const checkPeriods = ({ from, to }: { from: string; to: string }): void => {
  if (from > to) {
    throw invalid('wrong_period', 'Перший місяць пізніший за останній.', {
      to: 'Вкажіть місяць, не раніший за перший.',
    })
  }
  if (addMonths(from, mostMonths) <= to) {
    throw invalid('wrong_period', 'За один раз — не більше 20 років.', { from: 'Вкажіть пізніший перший місяць.' })
  }
}

/**
 * One account's volumes as an Excel workbook, at once (domain §5): of the kinds and months asked for, the last ten years
 * unless told. Refuses `not_found` outside the actor's scope and `wrong_period`. The audit says who took it.
 */
export const exportAccountConsumption = async (
  office: Office,
  actor: Actor,
  accountId: number,
  asked: { from?: string | undefined; to?: string | undefined; kinds: ConsumptionGranted['kinds'] },
): Promise<FileReply> => {
  const account = await loadVisibleAccount(office.db.reader, actor, accountId)
  const today = kyivDateOf(office.clock.now())
  const to = asked.to ?? periodOf(today)
  const range = { from: asked.from ?? addMonths(to, -monthsBack + 1), to, kinds: asked.kinds }
  checkPeriods(range)
  const title = `Споживання ${account.number}`
  const table = await consumptionTable(
    async (sql, values) => (await office.db.prepare(sql)(values)).map((row) => Object.values(row)),
    {
      ...range,
      title,
      accounts: [accountId],
      districtId: null,
      columns: accountColumns,
    },
  )
  const rows: WorkbookCell[][] = []
  for await (const slice of table.slices) rows.push(...slice.rows)
  const { number, consumer, address } = readable(account, accountFields, actor)
  const book = accountConsumptionWorkbook(
    { number: number ?? '', consumer, address },
    range,
    { keys: table.keys, rows },
    today,
  )
  const bytes = Buffer.from(await drawWorkbook(book))
  await office.db.transaction((trx) =>
    recordAudit(trx, office, actor, {
      action: 'export',
      resource: 'accounts',
      resourceId: accountId,
      districtId: account.districtId,
      fields: ['consumption'],
      note: `rows ${rows.length}`,
    }),
  )
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { bytes, mediaType, name: `${title.replaceAll('/', '-')} ${today}.xlsx` }
}
