import { useQueryClient } from '@tanstack/react-query'
import { type RaRecord, useGetList } from 'react-admin'
import type { CsvMapping } from '../../../server/statements/csv-mapping-schema.ts'
import { useOffice } from '../../api/use-office.ts'

/** A saved way of reading one bank's CSV (GET /api/statement-mappings). */
export interface SavedMapping extends RaRecord<number> {
  bank: string
  mapping: CsvMapping
  version: number
}

/** The banks whose CSV is known already, and the way to keep another or a corrected one. */
export const useMappings = () => {
  const office = useOffice()
  const queries = useQueryClient()
  const { data: saved = [] } = useGetList<SavedMapping>('statement-mappings', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'bank', order: 'ASC' },
  })
  const keep = async (bank: string, mapping: CsvMapping): Promise<void> => {
    const known = saved.find((each) => each.bank.toLowerCase() === bank.toLowerCase())
    if (!known) await office.post('statement-mappings', { bank, mapping })
    else if (JSON.stringify(known.mapping) !== JSON.stringify(mapping)) {
      await office.put(`statement-mappings/${known.id}`, { bank: known.bank, mapping, version: known.version })
    }
    await queries.invalidateQueries({ queryKey: ['statement-mappings'] })
  }
  return { saved, keep }
}
