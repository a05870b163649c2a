import type { Knex } from 'knex'
import { isStatementKind, lastYear, type StatementPeriod } from '../account-statements/account-statement-schema.ts'
import { checkPeriod } from '../account-statements/check-period.ts'
import { draftAccountStatement, withdrawAccountStatements } from '../account-statements/issue-account-statement.ts'
import { type DocumentDraft, issueDocument } from '../documents/issue-document.ts'
import type { Office } from '../office.ts'
import type { Service } from '../services/service-schema.ts'
import { periodInNote } from './asked-period.ts'
import type { EventInput, Step } from './order-effects.ts'
import { resultInput } from './order-inputs.ts'
import type { OrderPatch, OrderRecord } from './order-record.ts'

/** The paper of an account's balance that an order asked for, with its period. */
export interface StatementDraft {
  document: DocumentDraft
  period: StatementPeriod
}

/** What the clerk says, else what the consumer asked for, else the last twelve months that are over. */
const periodOf = (order: OrderRecord, input: EventInput, today: string): StatementPeriod => {
  const result = resultInput.safeParse(input.result)
  const said: { from?: string | undefined; to?: string | undefined } =
    result.success && result.data.kind === 'statement' ? result.data : {}
  const asked = periodInNote(order.note)
  const usual = lastYear(today)
  return { from: said.from ?? asked.from ?? usual.from, to: said.to ?? asked.to ?? usual.to }
}

/**
 * Draws the reconciliation act or the statement of charges where the service is its issue; null for any other service.
 * Refuses `bad_period`, under the fields of the result.
 */
export const draftOrderStatement = async (
  knex: Knex,
  office: Office,
  { order, service, input, today }: { order: OrderRecord; service: Service; input: EventInput; today: string },
): Promise<StatementDraft | null> => {
  if (!isStatementKind(service.code)) return null
  const period = periodOf(order, input, today)
  checkPeriod(period, today, 'result.')
  const subject = { kind: service.code, accountId: order.accountId, ...period, order }
  return { document: await draftAccountStatement(knex, office, subject), period }
}

/** Issues the paper that was drawn for the order, if its service is one, and keeps its period in the result. */
export const issueTheStatement = async ({ trx, office, order, service, event, drafts }: Step): Promise<OrderPatch> => {
  if (!isStatementKind(service.code)) return {}
  const draft = drafts.statement
  if (!draft) throw new Error(`${event} came without its statement`)
  const { id: orderId, accountId, districtId, consumerId } = order
  await issueDocument(trx, office, draft.document, { orderId, accountId, districtId, consumerId })
  return { result: JSON.stringify({ ...JSON.parse(order.result ?? '{}'), kind: 'statement', ...draft.period }) }
}

/** Withdraws the paper of an order that was corrected or reopened; it stays readable, marked withdrawn. */
export const withdrawTheStatement = async ({ trx, order, today }: Step): Promise<OrderPatch> => {
  await withdrawAccountStatements(trx, order.id, today)
  return {}
}
