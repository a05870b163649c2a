import type { Knex } from 'knex'
import { unavailable } from '../errors.ts'
import { type Company, companyRequisites } from './company-schema.ts'

/** The setting under which the requisites lie as JSON. */
export const companySetting = 'company'

/** The operator's requisites as they stand now. Refuses `no_company` (503) until an administrator has entered them. */
export const readCompany = async (knex: Knex): Promise<Company> => {
  const row: { value: string; version: number } | undefined = await knex('settings')
    .where('key', companySetting)
    .first()
  if (!row) throw unavailable('no_company', 'Реквізити підприємства ще не внесено: зверніться до адміністратора.')
  return { id: 1, ...companyRequisites.parse(JSON.parse(row.value)), version: row.version }
}
