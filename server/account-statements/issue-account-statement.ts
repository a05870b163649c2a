import type { Knex } from 'knex'
import { type DocumentDraft, draftDocument, withdrawDocumentsOf } from '../documents/issue-document.ts'
import { chargesStatementNumber, reconciliationActNumber } from '../documents/number-formats.ts'
import type { Office } from '../office.ts'
import { type AccountStatementKind, accountStatementKinds } from './account-statement-schema.ts'
import { composeAccountStatement, type StatementSubject } from './compose-account-statement.ts'
import { templateOf } from './draw-account-statement.ts'

const numberOf: Record<AccountStatementKind, (year: number, place: number) => string> = {
  reconciliation_act: reconciliationActNumber,
  charges_statement: chargesStatementNumber,
}

/**
 * Draws the paper that a consumer ordered, with the number its series will give next; nothing is issued yet. Period and
 * scope are the caller's questions.
 */
export const draftAccountStatement = async (
  knex: Knex,
  office: Office,
  subject: StatementSubject,
): Promise<DocumentDraft> => {
  const { kind } = subject
  const sheet = await composeAccountStatement(knex, office, subject)
  const template = await templateOf(knex, kind)
  return draftDocument(knex, office, {
    kind,
    numberOf: numberOf[kind],
    titleOf: (number) => `${accountStatementKinds[kind].uk} № ${number}`,
    templateCode: template.code,
    templateVersion: template.version,
    jobOf: (number, issuedOn) => ({
      kind,
      body: template.parts['template.md'] ?? '',
      createdAt: office.clock.now().toISOString(),
      data: { ...sheet, number, issuedOn },
    }),
  })
}

/** Withdraws the papers that were issued for an order; they stay readable, marked withdrawn. */
export const withdrawAccountStatements = async (trx: Knex.Transaction, orderId: number, on: string): Promise<void> => {
  await withdrawDocumentsOf(trx, orderId, 'reconciliation_act', on)
  await withdrawDocumentsOf(trx, orderId, 'charges_statement', on)
}
