/** The columns of a supplier's file, in the order of the sample, as its first line may name them. */
export const supplierColumns = {
  account: ['особовий рахунок', 'о/р', 'рахунок', 'account'],
  period: ['період', 'розрахунковий період', 'period'],
  charged: ['нараховано', 'charged'],
  paid: ['сплачено', 'оплачено', 'paid'],
  balance: ['сальдо', 'борг', 'залишок', 'balance'],
  supplier: ['постачальник', 'supplier'],
} as const

export type SupplierColumn = keyof typeof supplierColumns

/** The largest file taken, in bytes, and the most lines in it: more is brought in parts. */
export const largestSupplierFile = 10 * 1024 * 1024
export const mostSupplierLines = 50_000
