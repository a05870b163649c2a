import type { Lifecycle } from './define-lifecycle.ts'

/** The lifecycle as a Mermaid state diagram with the labels of `language`; the README's diagram is this text. */
export const toMermaid = <S extends string, B extends string, F, E extends string>(
  lifecycle: Lifecycle<S, B, F, E>,
): string => {
  const lines = ['stateDiagram-v2', `  [*] --> ${lifecycle.initial}`]
  for (const [state, description] of Object.entries<{ uk: string }>(lifecycle.states)) {
    lines.push(`  ${state}: ${description.uk}`)
  }
  const edges = new Map<string, string[]>()
  for (const row of lifecycle.transitions) {
    for (const from of row.from) {
      const edge = `  ${from} --> ${row.to === 'previous' ? 'before' : row.to}`
      const events = edges.get(edge) ?? []
      if (!events.includes(row.event)) edges.set(edge, [...events, row.event])
    }
  }
  if ([...edges.keys()].some((edge) => edge.endsWith('before'))) lines.push('  before: (стан перед цим)')
  for (const [edge, events] of edges) lines.push(`${edge}: ${events.join(', ')}`)
  for (const state of Object.keys(lifecycle.finals)) lines.push(`  ${state} --> [*]`)
  return lines.join('\n')
}
