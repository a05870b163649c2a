import type { Knex } from 'knex'

/** Versions are four bytes wide; PostgreSQL will not even compare with a wider one, which is nobody's version. */
const widest = 2_147_483_646

/**
 * Changes one row only if its `version` still is the one that was read, and moves the version on. False where somebody
 * else changed it meanwhile (or the row is gone): then nothing was written.
 */
export const compareAndSet = async (
  trx: Knex.Transaction,
  table: string,
  row: Readonly<Record<string, string | number>>,
  version: number,
  changes: Readonly<Record<string, string | number | boolean | null>>,
): Promise<boolean> => {
  if (!Number.isInteger(version) || version < 0 || version > widest) return false
  const changed = await trx(table)
    .where({ ...row, version })
    .update({ ...changes, version: version + 1 })
  return changed === 1
}
