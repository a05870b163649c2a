import type { Knex } from 'knex'
import { type Actor, inScope, scopeOf } from '../may.ts'

/**
 * The ids of the accounts with these numbers (digits alone) that the actor may see, by number; at most 400 of them are
 * asked for at once. What is another REM's is missing, like what is not there.
 */
export const visibleAccountIds = async (
  knex: Knex,
  actor: Actor,
  numbers: readonly string[],
): Promise<Map<string, number>> => {
  const rows: { id: number; number: string; districtId: number; consumerId: number }[] = await knex('accounts')
    .whereIn('number_digits', [...numbers])
    .select({ id: 'id', number: 'number_digits', districtId: 'district_id', consumerId: 'consumer_id' })
  const scope = scopeOf(actor)
  return new Map(rows.filter((row) => inScope(scope, row)).map(({ number, id }) => [number, id]))
}
