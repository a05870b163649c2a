/** What was typed as a figure of a meter: whole kWh, or the words as they stand where they are none; empty is null. */
export const readFigure = (typed: string): number | string | null => {
  const text = typed.replaceAll(/\s/g, '')
  if (text === '') return null
  return /^\d+$/.test(text) ? Number(text) : text
}
