import { invalid } from '../errors.ts'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { isIsoDate } from '../time/iso-date.ts'
import type { ListedConditions } from './consumption-filter.ts'

/** A stretch of periods, both ends counted in; `null` where there is nothing to list. */
export interface AskedMonths {
  from: string
  to: string
}

/** Without an account a month alone has up to a million rows: more than a quarter is taken out as a file instead. */
const mostMonths = 3

const refusal = () => {
  const message = `Без особового рахунку показуємо не більше ${mostMonths} місяців: вкажіть рахунок або коротший період. Довший можна вивантажити файлом.`
  return invalid('too_many_months', message, { filter: message })
}

const monthOf = (value: unknown): string | null => {
  const text = String(value)
  return isIsoDate(text) ? periodOf(text) : null
}

/** The least and the greatest month that the conditions on `period` name. */
const named = (conditions: ListedConditions): { least: string | null; greatest: string | null } => {
  const months = (operators: readonly string[]) =>
    conditions
      .filter(({ field, operator }) => field === 'period' && operators.includes(operator))
      .flatMap(({ values }) => values.flatMap((value) => monthOf(value) ?? []))
      .toSorted()
  return { least: months(['gte', 'in'])[0] ?? null, greatest: months(['lte', 'in']).at(-1) ?? null }
}

/**
 * The months of which there are volumes; `over` the newest that is over, for the present one holds no more than what closed
 * months of replaced meters lacked.
 */
export interface KeptMonths {
  oldest: string
  newest: string
  over: string
}

/**
 * Which months a list of volumes looks through. Of one account all there are; of a REM or the company the month asked for,
 * the newest one that is over unless told, or up to three from `period_gte` to `period_lte`. Refuses `too_many_months`
 * (422). Pure.
 */
export const askedMonths = (conditions: ListedConditions, kept: KeptMonths, ofAccount: boolean): AskedMonths => {
  const { least, greatest } = named(conditions)
  const over = ofAccount ? kept.newest : kept.over
  const untold = least !== null && least > over ? kept.newest : over
  const to = greatest === null ? untold : greatest < kept.newest ? greatest : kept.newest
  const from = least ?? (ofAccount ? kept.oldest : to)
  if (!ofAccount && from < addMonths(to, 1 - mostMonths)) throw refusal()
  return { from: from > kept.oldest ? from : kept.oldest, to }
}
