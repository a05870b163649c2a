import { useQueryClient } from '@tanstack/react-query'
import { type RaRecord, useDataProvider, useGetList } from 'react-admin'
import type { CsvMapping } from '../../../server/statements/csv-mapping-schema.ts'
import { useOffice } from '../../api/use-office.ts'

/** A saved way of reading one bank's CSV (GET /api/statement-mappings). */
export interface SavedMapping extends RaRecord<number> {
  bank: string
  mapping: CsvMapping
  version: number
}

const everyBank = {
  pagination: { page: 1, perPage: 100 },
  sort: { field: 'bank', order: 'ASC' as const },
}

/**
 * The banks whose CSV is known already (`known` for a file that is dropped before they have come), and the way to keep
 * another or a corrected one.
 */
export const useMappings = () => {
  const office = useOffice()
  const queries = useQueryClient()
  const provider = useDataProvider()
  const { data, isPending } = useGetList<SavedMapping>('statement-mappings', everyBank)
  const saved = data ?? []
  const known = async (): Promise<SavedMapping[]> =>
    isPending ? (await provider.getList<SavedMapping>('statement-mappings', everyBank)).data : saved
  const keep = async (bank: string, mapping: CsvMapping): Promise<void> => {
    const same = saved.find((each) => each.bank.toLowerCase() === bank.toLowerCase())
    if (!same) await office.post('statement-mappings', { bank, mapping })
    else if (JSON.stringify(same.mapping) !== JSON.stringify(mapping)) {
      await office.put(`statement-mappings/${same.id}`, { bank: same.bank, mapping, version: same.version })
    }
    await queries.invalidateQueries({ queryKey: ['statement-mappings'] })
  }
  return { saved, known, keep }
}
