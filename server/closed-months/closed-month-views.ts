import type { Knex } from 'knex'
import { listRows, type RowsAsked } from '../db/list-rows.ts'

const columns = { id: 'month', month: 'month', closedAt: 'closed_at', closedBy: 'closed_by_name' }

/** The closed months of the company, each with who closed it and when. */
export const listClosedMonths = (knex: Knex, asked: RowsAsked) =>
  listRows(knex('closed_months').select(columns), columns, asked)

/** One closed month, or null where it is open. */
export const findClosedMonth = async (
  knex: Knex,
  month: string,
): Promise<{ id: string; month: string; closedAt: string; closedBy: string } | null> =>
  (await knex('closed_months').where({ month }).first(columns)) ?? null
