import type { CsvMapping } from './csv-mapping-schema.ts'

/** What the wizard begins with: the mapping as guessed (null where a column was not found), the columns' headings, some rows. */
export interface CsvSuggestion {
  suggestion: Partial<CsvMapping>
  columns: string[]
  sample: string[][]
}

export const suggestMapping = (_bytes: Uint8Array): CsvSuggestion => ({ suggestion: {}, columns: [], sample: [] })
