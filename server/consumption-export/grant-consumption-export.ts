import type { Knex } from 'knex'
import { z } from 'zod'
import { loadDistrict } from '../districts/district-views.ts'
import { notFound } from '../errors.ts'
import { type Actor, inScope, scopeOf } from '../may.ts'
import { type ChosenAccount, chosenAccounts } from './chosen-account-views.ts'
import { columnsFor, consumptionColumns } from './consumption-columns.ts'
import type { consumptionAsked } from './consumption-export-schema.ts'
import { type ConsumptionGranted, nameOfPeriods } from './consumption-report.ts'
import { checkPeriods } from './export-account-consumption.ts'

const isKey = (key: string): key is keyof typeof consumptionColumns => key in consumptionColumns

/** What was granted, as it lies with the job. */
export const consumptionGranted: z.ZodType<ConsumptionGranted> = z.object({
  title: z.string(),
  accounts: z.array(z.int()).nullable(),
  districtId: z.int().nullable(),
  from: z.string(),
  to: z.string(),
  kinds: z.array(z.enum(['consumed', 'taken', 'produced', 'released'])),
  columns: z.array(z.string().refine(isKey)),
})

const whose = (accounts: readonly ChosenAccount[] | null, district: string | null): string => {
  if (accounts?.[0] && accounts.length === 1) return `рахунок ${accounts[0].number}`
  if (accounts) return `рахунків: ${accounts.length}`
  return district ?? 'усе підприємство'
}

/**
 * Decides what an export of volumes may hold: the accounts and the REM as far as the actor sees them, the columns as far
 * as the actor may read them. It stands from then on, whatever becomes of the actor. Refuses `not_found` outside the
 * scope and `wrong_period`.
 */
export const grantConsumptionExport = async (
  knex: Knex,
  actor: Actor,
  asked: z.output<typeof consumptionAsked>,
): Promise<ConsumptionGranted> => {
  checkPeriods(asked)
  const scope = scopeOf(actor)
  const districtId = asked.district ?? (scope.kind === 'district' ? scope.districtId : null)
  if (districtId !== null && !inScope(scope, { districtId })) throw notFound('РЕМ')
  const district = districtId === null ? null : await loadDistrict(knex, districtId)
  const accounts = asked.accounts ? await chosenAccounts(knex, actor, asked.accounts, districtId) : null
  return {
    title: `Споживання, ${whose(accounts, district?.name ?? null)}, ${nameOfPeriods(asked.from, asked.to)}`,
    accounts: accounts?.map(({ id }) => id) ?? null,
    districtId,
    from: asked.from,
    to: asked.to,
    kinds: asked.kinds,
    columns: columnsFor(actor),
  }
}

/** Whether the actor may still be handed what was granted: REM and role may have changed since. */
export const mayStillHave = (actor: Actor, { districtId, columns }: ConsumptionGranted): boolean => {
  const scope = scopeOf(actor)
  const allowed = columnsFor(actor)
  const confined = scope.kind === 'company' || (districtId !== null && inScope(scope, { districtId }))
  return confined && columns.every((column) => allowed.includes(column))
}
