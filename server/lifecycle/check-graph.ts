import type { Lifecycle } from './define-lifecycle.ts'

/**
 * Faults of a lifecycle table, as sentences; none when it is sound: every state can be reached from the initial one,
 * final states have no exit but their named corrections, other states have an exit, reason codes have wording.
 */
export const checkGraph = <S extends string, B extends string, F, E extends string>(
  lifecycle: Lifecycle<S, B, F, E>,
): string[] => {
  const states = Object.keys(lifecycle.states) as S[]
  const faults: string[] = []
  const reached = new Set<S>([lifecycle.initial])
  for (let grown = true; grown; ) {
    grown = false
    for (const row of lifecycle.transitions) {
      if (row.to === 'previous' || reached.has(row.to) || !row.from.some((state) => reached.has(state))) continue
      reached.add(row.to)
      grown = true
    }
  }
  for (const state of states) {
    if (!reached.has(state)) faults.push(`no event leads to ${state}`)
    const exits = lifecycle.transitions.filter((row) => row.from.includes(state))
    const corrections = lifecycle.finals[state]
    if (!corrections && exits.length === 0) faults.push(`${state} is a dead end and not final`)
    for (const row of exits) {
      if (corrections && !corrections.includes(row.event)) faults.push(`final ${state} is left by ${row.event}`)
    }
  }
  return faults
}
