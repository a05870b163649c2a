import type { Knex } from 'knex'
import { conflict, type Refusal } from '../errors.ts'
import { formatInstant } from '../time/kyiv-date.ts'
import { lastDeed } from './audit-views.ts'

/**
 * The refusal `changed_meanwhile` (409) for a record that somebody else changed first; names who and when, from the
 * audit log, so that two people can settle it between them.
 */
export const changedMeanwhile = async (knex: Knex, resource: string, resourceId: string | number): Promise<Refusal> => {
  const last = await lastDeed(knex, resource, resourceId)
  const who = last ? ` Останню зміну зробив(-ла) ${last.by} ${formatInstant(last.at)}.` : ''
  return conflict(
    'changed_meanwhile',
    `Цей запис уже змінили після того, як ви його відкрили.${who} Відкрийте його знову й повторіть зміну.`,
    last ? { changedBy: last.by, changedAt: last.at } : {},
  )
}
