import { readCompany } from '../company/company-views.ts'
import { invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import type { CsvMapping } from './csv-mapping-schema.ts'
import type { ParsedStatement } from './parsed-statement.ts'

/** A statement's file as somebody handed it in; `mapping` is how to read it where it is a CSV. */
export interface StatementFile {
  name: string
  bytes: Buffer
  mapping: CsvMapping | undefined
}

/**
 * Reads a statement in a worker and makes sure that it is the company's own account (company requisites). Refuses what
 * `readStatement` refuses and `foreign_iban` (422); nothing is kept.
 */
export const readOwnStatement = async (
  office: Pick<Office, 'db' | 'statements'>,
  file: StatementFile,
): Promise<ParsedStatement> => {
  const statement = await office.statements.read(file.bytes, file.mapping)
  const { iban } = await readCompany(office.db.reader)
  if (statement.iban === iban) return statement
  const message = `Це виписка за рахунком ${statement.iban}, а рахунок підприємства — ${iban}.`
  throw invalid('foreign_iban', message, { files: `${message} Оберіть виписку за рахунком підприємства.` })
}
