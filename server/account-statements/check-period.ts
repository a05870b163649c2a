import { invalid } from '../errors.ts'
import { addMonths, periodOf } from '../time/billing-period.ts'
import { mostMonths, type StatementPeriod } from './account-statement-schema.ts'

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
