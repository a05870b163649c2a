/** What counts as a row: react-admin's tables, and anything that says `data-row`. */
const rowSelector = '[data-row], tbody .RaDataTable-row, tbody .RaDatagrid-row'

const rows = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(`#main-content :is(${rowSelector})`)].filter(
    (row) => row.offsetParent !== null,
  )

/** The row that has the focus, or holds what has it. */
export const focusedRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(rowSelector) ?? null

const remembered = { row: -1 }

const focusRow = (row: HTMLElement, at: number): void => {
  if (row.tabIndex < 0) row.tabIndex = -1
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  remembered.row = at
}

/** Moves the focus a row down (1) or up (-1); from nowhere to where it was last, or to the first row. */
export const moveRow = (step: 1 | -1): void => {
  const all = rows()
  if (all.length === 0) return
  const current = focusedRow()
  const at = current ? all.indexOf(current) + step : Math.max(0, Math.min(remembered.row, all.length - 1))
  const row = all[Math.max(0, Math.min(at, all.length - 1))]
  if (row) focusRow(row, all.indexOf(row))
}

/** Opens the focused row as a click on it would. */
export const openRow = (): void => {
  const row = focusedRow()
  const link = row?.matches('a, button') ? row : row?.querySelector<HTMLElement>('a[data-open]')
  ;(link ?? row)?.click()
}

/** Marks or unmarks the focused row for a bulk action. */
export const selectRow = (): void => focusedRow()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
