import type { ZodType } from 'zod'

/** How a state looks and whom it waits for (console.md: waits for us, for the consumer, for money, crew, done, refused). */
export type Tone = 'office' | 'consumer' | 'money' | 'crew' | 'done' | 'refused'

export interface StateDescription {
  uk: string
  en: string
  tone: Tone
}

export interface Wording {
  uk: string
  en: string
}

/** One row of a lifecycle: an event, told once. Two rows of one event are told apart by their guards. */
export interface Transition<State extends string, By extends string, Facts, Effect extends string> {
  event: string
  from: readonly State[]
  /** The state it leads to; `previous` goes back to the state before the last one. */
  to: State | 'previous'
  by: readonly By[]
  /** Null where the facts allow it, else a reason code worded in `reasons`. */
  guard?: (facts: Facts) => string | null
  input: ZodType
  effects: readonly Effect[]
  label: Wording
  /** What is said before it is carried out; absent where a mistake is cheap. */
  confirm?: Wording
  /** `main` is the one obvious next thing, `danger` ends or refuses. */
  weight: 'main' | 'plain' | 'danger'
  /** Why the row exists where its event has several. */
  row?: string
}

export interface Lifecycle<State extends string, By extends string, Facts, Effect extends string> {
  states: Record<State, StateDescription>
  initial: State
  /** Final states, each with the only events that may leave it (the named corrections). */
  finals: Partial<Record<State, readonly string[]>>
  reasons: Record<string, Wording>
  transitions: readonly Transition<State, By, Facts, Effect>[]
}

/** Declares a lifecycle; the type parameters are inferred from the table. */
export const defineLifecycle = <State extends string, By extends string, Facts, Effect extends string>(
  lifecycle: Lifecycle<State, By, Facts, Effect>,
): Lifecycle<State, By, Facts, Effect> => lifecycle

/** What came of asking for an event: the row that applies, or why none does. */
export type Found<T> =
  | { found: 'row'; row: T }
  | { found: 'not_yours' }
  | { found: 'not_from_here' }
  | { found: 'guarded'; reason: string }

/**
 * Finds the row of `event` for an actor kind in a state. Refuses in this order: nobody of that kind may ever do it
 * (`not_yours`), not from this state (`not_from_here`), the facts forbid it (`guarded`, with the last reason).
 */
export const findTransition = <S extends string, B extends string, F, E extends string>(
  lifecycle: Lifecycle<S, B, F, E>,
  asked: { event: string; state: S; by: B; facts: F },
): Found<Transition<S, B, F, E>> => {
  const yours = lifecycle.transitions.filter((row) => row.event === asked.event && row.by.includes(asked.by))
  if (yours.length === 0) return { found: 'not_yours' }
  const here = yours.filter((row) => row.from.includes(asked.state))
  if (here.length === 0) return { found: 'not_from_here' }
  let reason = ''
  for (const row of here) {
    const refusal = row.guard?.(asked.facts) ?? null
    if (refusal === null) return { found: 'row', row }
    reason = refusal
  }
  return { found: 'guarded', reason }
}

/** One action offered to somebody: enabled, or with the reason why not. */
export interface OfferedAction {
  event: string
  enabled: boolean
  reason: string | null
}

/** The events that `by` could carry out from `state`, one entry an event, in the table's order. */
export const eventsFor = <S extends string, B extends string, F, E extends string>(
  lifecycle: Lifecycle<S, B, F, E>,
  state: S,
  by: B,
  facts: F,
): OfferedAction[] => {
  const events = new Set(
    lifecycle.transitions.filter((row) => row.from.includes(state) && row.by.includes(by)).map((row) => row.event),
  )
  return [...events].map((event) => {
    const found = findTransition(lifecycle, { event, state, by, facts })
    return { event, enabled: found.found === 'row', reason: found.found === 'guarded' ? found.reason : null }
  })
}
