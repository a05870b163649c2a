import { invalid } from '../errors.ts'
import { addMonths, lastDayOf, periodOf } from '../time/billing-period.ts'
import { mostMonths } from './account-statement-schema.ts'

/** A stretch of days, both counted in. */
export interface StatementPeriod {
  from: string
  to: string
}

/**
 * Refuses (`bad_period`, 422, by field, `path` before its name) a period that ends before it begins, is not over by today, or spans more than 36
 * calendar months.
 */
export const checkPeriod = ({ from, to }: StatementPeriod, today: string, path = ''): void => {
  if (from > to) {
    throw invalid('bad_period', 'Період закінчується раніше, ніж починається.', {
      [`${path}to`]: 'Вкажіть день, не раніший за початок періоду.',
    })
  }
  if (to > today) {
    throw invalid('bad_period', 'Період ще не закінчився.', {
      [`${path}to`]: 'Вкажіть сьогоднішню або ранішу дату.',
    })
  }
  if (addMonths(periodOf(from), mostMonths - 1) < periodOf(to)) {
    throw invalid('bad_period', 'Період задовгий: у документ вміщується щонайбільше 36 місяців.', {
      [`${path}from`]: 'Вкажіть пізніший початок або замовте кілька документів.',
    })
  }
}

/** The period where none was named: the last twelve months that are over. */
export const lastYear = (today: string): StatementPeriod => {
  const last = addMonths(periodOf(today), -1)
  return { from: addMonths(last, -11), to: lastDayOf(last) }
}
