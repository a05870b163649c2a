import { invalid, Refusal } from '../errors.ts'
import type { Office } from '../office.ts'
import type { CsvMapping } from './csv-mapping-schema.ts'
import { readOwnStatement, type StatementFile } from './read-own-statement.ts'
import { allStatementMappings } from './statement-mapping-views.ts'

const reading = async (office: Pick<Office, 'db' | 'statements'>, file: StatementFile): Promise<string | null> => {
  try {
    return JSON.stringify(await readOwnStatement(office, file))
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') return null
    throw error
  }
}

/**
 * The saved mapping by which a CSV can be read where nobody is there to choose one: the only one that gives a statement of
 * the company's account, or one of several that read the same in it. Refuses `csv_mapping_needed` where none does or where
 * they differ: a guess would post money by the wrong column.
 */
export const mappingThatFits = async (
  office: Pick<Office, 'db' | 'statements'>,
  file: Omit<StatementFile, 'mapping'>,
): Promise<CsvMapping> => {
  const found = new Map<string, CsvMapping>()
  for (const { mapping } of await allStatementMappings(office.db.reader)) {
    const read = await reading(office, { ...file, mapping })
    if (read !== null) found.set(read, mapping)
  }
  const [only] = found.values()
  if (only && found.size === 1) return only
  const why = only
    ? 'підходять кілька збережених відповідностей стовпців'
    : 'жодна збережена відповідність не підходить'
  const message = `Це CSV, і ${why}. Імпортуйте файл у консолі: там видно, що в якому стовпці.`
  throw invalid('csv_mapping_needed', message, { files: message })
}
