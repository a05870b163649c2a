/** The nine number keys, best answer first. */
export const numberKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The key of the answer at a place (from 0): Enter for the first, its number for the next eight, none beyond. */
export const keyOf = (at: number): string | null => (at === 0 ? 'Enter' : (numberKeys[at] ?? null))
