import { setImmediate as turn } from 'node:timers/promises'
import type { Knex } from 'knex'
import { type LineState, lineStates } from './statement-line-policy.ts'

const searched = ['party', 'purpose', 'document_number', 'reference']
const mostFound = 1000
const slice = 10_000

const likeOf = (word: string): string => `%${word.replace(/[%_\\]/g, '')}%`

/** Words as they may stand in a bank's text: SQLite compares only Latin letters without regard to case. */
const spellings = (word: string): string[] => {
  const small = word.toLowerCase()
  const capital = small.slice(0, 1).toUpperCase() + small.slice(1)
  return [...new Set([word, small, word.toUpperCase(), capital])]
}

const narrow = (query: Knex.QueryBuilder, word: string): void => {
  query.where((either) => {
    for (const spelling of spellings(word)) {
      for (const column of searched) either.orWhere(column, 'like', likeOf(spelling))
    }
  })
}

/**
 * The ids of lines of these states in whose payer, purpose, document number or reference every word of `q` stands, the
 * newest 1 000 at most. It reads through all lines, which no index could help much with such texts, in slices that let others in.
 */
export const searchLines = async (knex: Knex, q: string, states: readonly LineState[]): Promise<number[]> => {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 6)
  const found: number[] = []
  const newest = await knex('statement_lines').max({ id: 'id' }).first()
  for (let last = Number(newest?.id ?? 0); last > 0 && found.length < mostFound; last -= slice) {
    const query = knex('statement_lines').whereBetween('id', [last - slice + 1, last])
    if (states.length < lineStates.length) {
      query.join('statement_line_sums', 'statement_line_sums.line_id', 'statement_lines.id')
      query.whereIn('statement_line_sums.state', [...states])
    }
    for (const word of words) narrow(query, word)
    const ids: number[] = await query.orderBy('id', 'desc').limit(mostFound).pluck('id')
    found.push(...ids)
    await turn()
  }
  return found.slice(0, mostFound)
}
