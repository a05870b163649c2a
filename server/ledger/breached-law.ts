const laws = ['closed_month', 'line_direction', 'line_overdrawn'] as const

/** The ledger's laws that the database itself keeps (server/db/guard-ledger.ts). */
export type LedgerLaw = (typeof laws)[number]

/** Which law an entry broke, by the error with which the database refused it; null where it is another error. */
export const breachedLaw = (error: unknown): LedgerLaw | null =>
  error instanceof Error ? (laws.find((law) => error.message.includes(law)) ?? null) : null
