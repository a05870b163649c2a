import type { ReadingAction, ReadingPage } from '../reading.ts'
import type { Deed } from './desk-state.ts'

/** The server's word on an event of this reading: offered and possible, or not. */
export const mayNow = ({ actions }: Pick<ReadingPage, 'actions'>, event: Deed['event']): boolean =>
  actions.some((action) => action.event === event && action.enabled)

/** Why an event that is offered is impossible now; null where it is possible or not offered. */
export const whyNot = ({ actions }: { actions: readonly ReadingAction[] }, event: Deed['event']): string | null =>
  actions.find((action) => action.event === event && !action.enabled)?.reasonText ?? null
