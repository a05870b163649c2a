/** One saved filter over a list; its words are `resources.<name>.tab.<key>`. */
export interface ListTab {
  key: string
  filter: Readonly<Record<string, unknown>>
  /** Whether the tab says how many rows it holds; `loud` for what somebody has to do something about. */
  count?: 'quiet' | 'loud'
}

type Filter = Readonly<Record<string, unknown>>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const holds = (tab: ListTab, filter: Filter): boolean =>
  Object.entries(tab.filter).every(([field, value]) => same(filter[field], value))

/** The tab a filter stands on: the one with the most conditions, all of them met. */
export const tabOf = (tabs: readonly ListTab[], filter: Filter): ListTab | undefined => {
  const met = tabs.filter((tab) => holds(tab, filter))
  return met.sort((one, other) => Object.keys(other.filter).length - Object.keys(one.filter).length)[0]
}

/** The filter after choosing a tab: the tabs' own conditions change, whatever else was filtered by stays. */
export const filterUnder = (tabs: readonly ListTab[], tab: ListTab, filter: Filter): Record<string, unknown> => {
  const owned = new Set(tabs.flatMap((each) => Object.keys(each.filter)))
  const kept = Object.entries(filter).filter(([field]) => !owned.has(field))
  return { ...Object.fromEntries(kept), ...tab.filter }
}
