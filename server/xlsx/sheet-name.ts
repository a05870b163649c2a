import { cleanText } from './cell-value.ts'

/** What Excel takes as a sheet's name at most. */
const longest = 31

/** A sheet's name as Excel takes it: 31 characters, none of those that it keeps for itself. `part` tells apart the sheets of one table. */
export const sheetName = (name: string, part = 1): string => {
  const ending = part > 1 ? ` (${part})` : ''
  const allowed = cleanText(name)
    .replace(/[[\]:*?/\\\n]/g, ' ')
    .replace(/^'+|'+$/g, '')
  return allowed.slice(0, longest - ending.length) + ending
}
