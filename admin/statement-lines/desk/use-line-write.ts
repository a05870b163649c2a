import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOffice } from '../../api/use-office.ts'
import type { LinePage } from '../statement-line.ts'
import type { Part } from './split.ts'

/** A decision about a line, as the server is asked for it. */
export type LineDeed =
  | { kind: 'allocations'; parts: Part[]; evenIfRepeated?: true }
  | { kind: 'payouts'; refundId: number }
  | { kind: 'not-ours'; note: string }
  | { kind: 'notes'; note: string }
  | { kind: 'undo'; reason: string }

const touched = [
  'statements',
  'payments',
  'invoices',
  'orders',
  'refunds',
  'notifications',
  'cash-days',
  'ledger',
  'counts',
]

/** Writes a decision down; the answer is the line as it then is, and everything money shows in is asked anew. */
export const useLineWrite = (onDone: (line: LinePage, deed: LineDeed) => void) => {
  const office = useOffice()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, deed: { kind, ...body } }: { id: number; deed: LineDeed }) => {
      const { data } = await office.post<LinePage>(`statement-lines/${id}/${kind}`, body)
      return data
    },
    onSuccess: (line, { deed }) => {
      for (const key of touched) void queries.invalidateQueries({ queryKey: [key] })
      void queries.invalidateQueries({ queryKey: ['statement-lines'] })
      onDone(line, deed)
    },
  })
}
