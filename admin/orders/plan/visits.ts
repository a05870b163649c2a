import type { OrderRow } from '../order.ts'

/** Visits of one day, by crew; the crew's own order is kept. */
export interface CrewDay {
  crew: string
  visits: OrderRow[]
}

/** House 2 before house 10. */
const byAddress = new Intl.Collator('uk', { numeric: true })

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
          (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || byAddress.compare(a.address, b.address) || a.id - b.id,
      ),
    }))
    .sort((a, b) => a.crew.localeCompare(b.crew, 'uk'))
}
