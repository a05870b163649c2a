import type { Knex } from 'knex'
import type { Office } from '../office.ts'
import { currentTemplate } from '../templates/template-views.ts'
import { formatDate } from '../time/iso-date.ts'
import { drawWorkbook } from '../xlsx/draw-workbook.ts'
import { type AccountStatementKind, accountStatementKinds } from './account-statement-schema.ts'
import { accountStatementWorkbook } from './account-statement-workbook.ts'
import { composeAccountStatement, type StatementSubject } from './compose-account-statement.ts'

const templates: Record<AccountStatementKind, string> = {
  reconciliation_act: 'reconciliation-act',
  charges_statement: 'charges-statement',
}

/** The wording in force for a kind of paper. */
export const templateOf = (knex: Knex, kind: AccountStatementKind) => currentTemplate(knex, templates[kind])

/** A file ready to be saved. */
export interface DrawnStatement {
  bytes: Buffer
  mediaType: string
  name: string
}

const nameOf = ({ kind, from, to }: StatementSubject, account: string): string =>
  `${accountStatementKinds[kind].uk} ${account.replaceAll('/', '-')} ${formatDate(from)}-${formatDate(to)}`

/**
 * Draws a paper of an account's balance as it stands now, as PDF or Excel, without a number and saying so. Scope and period
 * are the caller's questions.
 */
export const drawAccountStatement = async (
  knex: Knex,
  office: Office,
  subject: StatementSubject,
  format: 'pdf' | 'xlsx',
): Promise<DrawnStatement> => {
  const sheet = await composeAccountStatement(knex, office, subject)
  const name = nameOf(subject, sheet.account)
  if (format === 'xlsx') {
    return {
      bytes: Buffer.from(await drawWorkbook(accountStatementWorkbook(subject.kind, sheet))),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      name: `${name}.xlsx`,
    }
  }
  const template = await templateOf(knex, subject.kind)
  const bytes = await office.pdf.draw({
    kind: subject.kind,
    body: template.parts['template.md'] ?? '',
    createdAt: office.clock.now().toISOString(),
    data: sheet,
  })
  return { bytes: Buffer.from(bytes), mediaType: 'application/pdf', name: `${name}.pdf` }
}
