import type { PdfJob } from '../pdf/draw-document.ts'
import { type SheetKind, sheetSchemas } from '../pdf/sheets.ts'
import { shippedTemplate } from '../templates/shipped-templates.ts'

type Sheet<K extends SheetKind> = Extract<PdfJob, { kind: K }>['data']

const createdAt = '2026-11-21T08:00:00.000Z'
const wordingOf = (code: string): string => shippedTemplate(code).parts['template.md'] ?? ''

/** The shipped invoice with its sample data, changed at will. */
export const invoiceJob = (change: Partial<Sheet<'invoice'>> = {}) => ({
  kind: 'invoice' as const,
  body: wordingOf('invoice'),
  createdAt,
  data: { ...sheetSchemas.invoice.parse(shippedTemplate('invoice').sample), ...change },
})

/** The shipped contract with its sample data, changed at will. */
export const contractJob = (change: Partial<Sheet<'contract'>> = {}, code = 'contract') => ({
  kind: 'contract' as const,
  body: wordingOf(code),
  createdAt,
  data: { ...sheetSchemas.contract.parse(shippedTemplate(code).sample), ...change },
})

/** The shipped act with its sample data, changed at will. */
export const actJob = (change: Partial<Sheet<'act'>> = {}) => ({
  kind: 'act' as const,
  body: wordingOf('act'),
  createdAt,
  data: { ...sheetSchemas.act.parse(shippedTemplate('act').sample), ...change },
})

/** A shipped paper of an account's balance with its sample data, changed at will. */
export const accountStatementJob = (
  kind: 'reconciliation_act' | 'charges_statement',
  change: Partial<Sheet<typeof kind>> = {},
) => {
  const code = kind === 'reconciliation_act' ? 'reconciliation-act' : 'charges-statement'
  const data = sheetSchemas[kind].parse(shippedTemplate(code).sample)
  return { kind, body: wordingOf(code), createdAt, data: { ...data, ...change } }
}
