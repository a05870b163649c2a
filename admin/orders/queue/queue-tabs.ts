/** How many orders wait for whom: GET /api/orders/counts. */
export interface OrderCounts {
  office: number
  consumer: number
  money: number
  crew: number
  burning: number
  unplanned: number
}

/** A tab of the queue: a saved filter with its live count. */
export interface QueueTab {
  key: 'unplanned' | 'office' | 'consumer' | 'money' | 'crew' | 'burning' | 'all'
  filter: Readonly<Record<string, unknown>>
  count?: keyof OrderCounts
}

type Filter = Readonly<Record<string, unknown>>

const tabs: readonly QueueTab[] = [
  { key: 'office', filter: { waitsFor: 'office' }, count: 'office' },
  { key: 'consumer', filter: { waitsFor: 'consumer' }, count: 'consumer' },
  { key: 'money', filter: { waitsFor: 'money' }, count: 'money' },
  { key: 'crew', filter: { waitsFor: 'crew' }, count: 'crew' },
  { key: 'burning', filter: { burning: true }, count: 'burning' },
  { key: 'all', filter: {} },
]

const unplanned: QueueTab = { key: 'unplanned', filter: { unplanned: true }, count: 'unplanned' }

const tabFields = new Set([...tabs, unplanned].flatMap(({ filter }) => Object.keys(filter)))

/** The tabs in order: whoever plans visits begins with those to plan. */
export const queueTabs = (plans: boolean): readonly QueueTab[] => (plans ? [unplanned, ...tabs] : tabs)

const holds = (filter: Filter, asked: Filter): boolean =>
  Object.entries(asked).every(([field, value]) => filter[field] === value)

/** The tab a filter belongs to; «Усі» where none of the others is meant. */
export const tabOf = (filter: Filter, offered: readonly QueueTab[]): QueueTab['key'] =>
  offered.find((tab) => Object.keys(tab.filter).length > 0 && holds(filter, tab.filter))?.key ?? 'all'

/** The filter after a tab is chosen: the tab's own, and whatever else was filtered by. */
export const filterFor = (tab: QueueTab, filter: Filter): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(filter).filter(([field]) => !tabFields.has(field))),
  ...tab.filter,
})

/** Whether more is filtered by than the tab alone. */
export const isNarrowed = (filter: Filter): boolean => Object.keys(filter).some((field) => !tabFields.has(field))
