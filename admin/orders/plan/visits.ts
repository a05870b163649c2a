import type { OrderRow } from '../order.ts'

/** Visits of one day, by crew; the crew's own order is kept. */
export interface CrewDay {
  crew: string
  visits: OrderRow[]
}

/** The visits of `day` grouped by crew, crews by name, visits by due date and then address (the way they drive). */
export const crewsOf = (visits: readonly OrderRow[], day: string): CrewDay[] => {
  const groups = new Map<string, OrderRow[]>()
  for (const visit of visits) {
    if (visit.plannedOn !== day) continue
    const crew = visit.crew ?? ''
    groups.set(crew, [...(groups.get(crew) ?? []), visit])
  }
  return [...groups]
    .map(([crew, group]) => ({
      crew,
      visits: group.sort(
        (a, b) =>
          (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.address.localeCompare(b.address, 'uk') || a.id - b.id,
      ),
    }))
    .sort((a, b) => a.crew.localeCompare(b.crew, 'uk'))
}
