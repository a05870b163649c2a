import { invalid } from '../errors.ts'
import { isIsoDate } from '../time/iso-date.ts'
import { type ConsumptionKind, consumptionKinds } from './consumption-schema.ts'

/** The conditions of a list of volumes, as the list query gives them. */
export type ListedConditions = readonly {
  field: string
  operator: 'in' | 'gte' | 'lte' | 'empty'
  values: readonly (string | number | boolean)[]
}[]

/** A volume as its id names it: `account:meter:period:kind`, the account by its digits. */
export interface VolumeKey {
  account: string
  meter: string
  period: string
  kind: ConsumptionKind
}

const isKind = (kind: string | undefined): kind is ConsumptionKind => kind !== undefined && kind in consumptionKinds

const refusal = (message: string) => invalid('bad_filter', message, { filter: message })

/**
 * Refuses (422 `bad_filter`) what a list of volumes cannot be narrowed by: bounds on anything but the period, emptiness,
 * which no field of a volume has, and a period that is no day.
 */
export const refuseOddFilters = (conditions: ListedConditions): void => {
  for (const { field, operator, values } of conditions) {
    if (operator === 'empty' || (operator !== 'in' && field !== 'period')) {
      throw refusal(`За полем «${field}» тут відбирають лише точним значенням.`)
    }
    if (field === 'period' && !values.every((value) => isIsoDate(String(value)))) {
      throw refusal('Вкажіть місяць його першим днем у вигляді РРРР-ММ-01.')
    }
  }
}

/** The id of a volume. */
export const volumeId = ({ account, meter, period, kind }: VolumeKey): string =>
  `${account.replace(/\D/g, '')}:${meter}:${period}:${kind}`

/** What an id names, or null where it names nothing; a meter's number may hold a colon. */
const volumeKeyOf = (id: string): VolumeKey | null => {
  const parts = /^(\d{1,20}):(.{1,30}):(\d{4}-\d{2}-01):([a-z]+)$/.exec(id)
  const [, account, meter, period, kind] = parts ?? []
  return account && meter && period && isKind(kind) ? { account, meter, period, kind } : null
}

/** The volumes that conditions name by their ids; null where they name none. */
export const askedKeys = (conditions: ListedConditions): VolumeKey[] | null => {
  const named = conditions.filter(({ field, operator }) => field === 'id' && operator === 'in')
  if (named.length === 0) return null
  return named.flatMap(({ values }) => values.flatMap((value) => volumeKeyOf(String(value)) ?? []))
}

/** The kinds asked for, by name or in ids; null for all that is stored. A word that is no kind asks for nothing. */
export const askedKinds = (conditions: ListedConditions): ConsumptionKind[] | null => {
  const named = conditions.filter(({ field, operator }) => field === 'kind' && operator === 'in')
  if (named.length === 0) return askedKeys(conditions)?.map(({ kind }) => kind) ?? null
  return named.flatMap(({ values }) => values.map(String)).filter(isKind)
}
