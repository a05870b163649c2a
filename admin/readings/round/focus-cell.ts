/** Goes from one field of the list to the one `step` further; false where there is none. */
export const focusCell = (from: HTMLInputElement, step: number): boolean => {
  const cells = [...document.querySelectorAll<HTMLInputElement>('input[data-round-cell]')]
  const next = cells[cells.indexOf(from) + step]
  next?.focus()
  next?.select()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
