import type { SearchGroup } from '../../api/data-provider.ts'

/** One line of the answer that can be gone to: a record, or the whole list behind a group. */
export interface SearchPlace {
  key: string
  to: string
}

const listPath = (resource: string, q: string): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify({ q }))}&page=1`

export const recordPlace = (resource: string, id: string | number): SearchPlace => ({
  key: `${resource}-${id}`,
  to: `/${resource}/${encodeURIComponent(id)}/show`,
})

export const allPlace = (resource: string, q: string): SearchPlace => ({
  key: `${resource}-all`,
  to: listPath(resource, q),
})

export const hasMore = (group: SearchGroup): boolean => group.total > group.items.length

/** All lines in the order the arrow keys walk them. */
export const placesOf = (groups: SearchGroup[], q: string): SearchPlace[] =>
  groups.flatMap((group) => [
    ...group.items.map(({ id }) => recordPlace(group.resource, id)),
    ...(hasMore(group) ? [allPlace(group.resource, q)] : []),
  ])
