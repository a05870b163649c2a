import type { Lifecycle } from './define-lifecycle.ts'

/** The states that events can lead to from the initial one. */
const reachable = <S extends string, B extends string, F, E extends string>(
  lifecycle: Lifecycle<S, B, F, E>,
): Set<S> => {
  const reached = new Set<S>([lifecycle.initial])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const { from, to } of lifecycle.transitions) {
      if (to !== 'previous' && from.some((state) => reached.has(state))) reached.add(to)
    }
  }
  return reached
}

/**
 * Faults of a lifecycle table, as sentences; none when it is sound: every state can be reached from the initial one,
 * final states have no exit but their named corrections, other states have an exit.
 */
export const checkGraph = <S extends string, B extends string, F, E extends string>(
  lifecycle: Lifecycle<S, B, F, E>,
): string[] => {
  const faults: string[] = []
  const reached = reachable(lifecycle)
  for (const state of Object.keys(lifecycle.states) as S[]) {
    if (!reached.has(state)) faults.push(`no event leads to ${state}`)
    const exits = lifecycle.transitions.filter((row) => row.from.includes(state))
    const corrections = lifecycle.finals[state]
    if (!corrections && exits.length === 0) faults.push(`${state} is a dead end and not final`)
    const unnamed = corrections ? exits.filter((row) => !corrections.includes(row.event)) : []
    for (const row of unnamed) faults.push(`final ${state} is left by ${row.event}`)
  }
  return faults
}
