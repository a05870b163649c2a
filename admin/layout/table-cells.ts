/** Numbers, dates and codes are not broken over lines. */
export const unbroken = { whiteSpace: 'nowrap' } as const

/** Amounts stand under each other, heading included. */
export const numeric = {
  whiteSpace: 'nowrap',
  textAlign: 'right',
  '& .MuiTableSortLabel-root': { flexDirection: 'row-reverse' },
} as const
