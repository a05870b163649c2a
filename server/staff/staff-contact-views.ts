import type { Knex } from 'knex'

/** How a member of staff is addressed and written to; `email` null where the administrator has entered none. */
export const findStaffContact = async (knex: Knex, id: number): Promise<{ name: string; email: string | null }> => {
  const row = await knex('staff').where({ id }).first('full_name', 'email', 'blocked_at')
  return { name: row?.full_name ?? '', email: row && row.blocked_at === null ? (row.email ?? null) : null }
}
