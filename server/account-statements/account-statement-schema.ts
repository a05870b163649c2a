import { z } from 'zod'
import { addMonths, lastDayOf, periodOf } from '../time/billing-period.ts'
import { isoDate } from '../time/iso-date-schema.ts'

/** The two papers that tell how an account stands: an act for both sides to sign, and a statement of charges. */
export const accountStatementKinds = {
  reconciliation_act: { uk: 'Акт звіряння', en: 'Reconciliation act' },
  charges_statement: { uk: 'Відомість нарахувань та оплат', en: 'Statement of charges and payments' },
} as const

export type AccountStatementKind = keyof typeof accountStatementKinds

/** The longest period of one paper, in months: it must be read, and signed, by people. */
export const mostMonths = 36

/** A stretch of days, both counted in. */
export interface StatementPeriod {
  from: string
  to: string
}

/** The period where none was named: the last twelve months that are over. */
export const lastYear = (today: string): StatementPeriod => {
  const last = addMonths(periodOf(today), -1)
  return { from: addMonths(last, -11), to: lastDayOf(last) }
}

/** Whether a service of the catalogue is the issue of such a paper: the codes are the kinds. */
export const isStatementKind = (code: string): code is AccountStatementKind => code in accountStatementKinds

/** A paper asked for at the account's page: not issued, drawn as the account stands now. Days are counted in. */
export const accountStatementBody = z.strictObject({
  kind: z.enum(['reconciliation_act', 'charges_statement'], 'Оберіть документ: акт звіряння або відомість.'),
  accountId: z.int32('Вкажіть особовий рахунок.').positive('Вкажіть особовий рахунок.'),
  from: isoDate,
  to: isoDate,
  format: z.enum(['pdf', 'xlsx'], 'Оберіть вигляд: PDF або Excel.'),
})

export type AccountStatementAsked = z.output<typeof accountStatementBody>
