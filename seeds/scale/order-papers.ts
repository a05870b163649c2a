import type { OrderState } from '../../server/orders/order-lifecycle.ts'
import type { Service } from '../../server/services/service-schema.ts'
import { addDays } from '../../server/time/iso-date.ts'
import type { BulkRow } from './bulk-insert.ts'
import type { PutRows } from './put-rows.ts'

const contractStates: Partial<Record<OrderState, string>> = {
  awaiting_confirmation: 'offered',
  awaiting_payment: 'joined',
  in_progress: 'joined',
  done: 'joined',
  expired: 'joined',
}

const invoiceStates: Partial<Record<OrderState, string>> = {
  awaiting_payment: 'open',
  expired: 'open',
  in_progress: 'paid',
  done: 'paid',
  withdrawn: 'void',
}

/** Net sums of the generated papers, kopiykas: they divide by five, VAT of 20 % is whole. */
const nets = [48_750, 97_500, 35_000, 80_000, 125_000]

/** The net sum of a generated order's papers, kopiykas. */
export const netOf = (number: number): number => nets[number % nets.length] ?? 0

/** The ids that the next papers get, and how many invoices have been numbered. */
export interface PaperCounter {
  document: number
  contract: number
  invoice: number
  invoicesMade: number
}

const tables = ['documents', 'contracts', 'invoices', 'payments'] as const
type Papers = Record<(typeof tables)[number], BulkRow[]>

export const noPapers = (): Papers => ({ documents: [], contracts: [], invoices: [], payments: [] })

/** Puts papers into the database, in the order in which they refer to each other. */
export const putPapers = async (put: PutRows, papers: Papers): Promise<void> => {
  for (const table of tables) await put(table, papers[table])
}

/** What the papers of an order are drawn from. */
interface Billed {
  order: BulkRow & { number: number; ordered_on: string }
  service: Service
  state: OrderState
  payer: string
  fileId: number
}

const commonOf = ({ order }: Billed): BulkRow => ({
  order_id: order.id ?? null,
  account_id: order.account_id ?? null,
  district_id: order.district_id ?? null,
  issued_on: order.ordered_on,
})

const sumsOf = ({ order }: Billed): BulkRow & { total: number } => {
  const net = netOf(order.number)
  return { net, vat: net / 5, total: net + net / 5 }
}

const documentOf = (billed: Billed, id: number, kind: string, title: string, number: string): BulkRow => ({
  ...commonOf(billed),
  id,
  kind,
  title,
  number,
  file_id: billed.fileId,
  template_code: kind,
  template_version: 0,
})

const addContract = (papers: Papers, next: PaperCounter, billed: Billed, state: string): void => {
  const number = `2000-${billed.order.number}`
  papers.documents.push(documentOf(billed, next.document, 'contract', 'Договір', number))
  papers.contracts.push({
    ...commonOf(billed),
    ...sumsOf(billed),
    id: next.contract,
    number,
    document_id: next.document,
    state,
    joined_on: state === 'joined' ? billed.order.ordered_on : null,
  })
  next.document += 1
  next.contract += 1
}

/** Five years of thirty thousand invoices, numbered without a gap. */
const invoiceNumber = (place: number): string =>
  `${2022 + Math.floor(place / 30_000)}-${String((place % 30_000) + 1).padStart(6, '0')}`

const dueDates = new Map<string, string>()

/** Seven days after an invoice is issued; the same thousand days come again and again. */
const dueOnOf = (issuedOn: string): string => {
  const dueOn = dueDates.get(issuedOn) ?? addDays(issuedOn, 7)
  dueDates.set(issuedOn, dueOn)
  return dueOn
}

const addInvoice = (papers: Papers, next: PaperCounter, billed: Billed, state: string): void => {
  const number = invoiceNumber(next.invoicesMade)
  const sums = sumsOf(billed)
  const dueOn = dueOnOf(billed.order.ordered_on)
  papers.documents.push(documentOf(billed, next.document, 'invoice', 'Рахунок', number))
  papers.invoices.push({
    ...commonOf(billed),
    ...sums,
    id: next.invoice,
    number,
    document_id: next.document,
    state,
    due_on: dueOn,
    payer: billed.payer,
    lines: '[]',
    qr_payload: '',
    vat_percent: 20,
  })
  if (state === 'paid') {
    papers.payments.push({
      kind: 'receipt',
      invoice_id: next.invoice,
      district_id: billed.order.district_id ?? null,
      amount: sums.total,
      paid_on: dueOn,
      posted_on: dueOn,
      payer: billed.payer,
      document_number: String(billed.order.number),
      recorded_at: `${dueOn}T08:00:00.000Z`,
      recorded_by_name: 'Згенеровані дані',
    })
  }
  next.document += 1
  next.invoice += 1
  next.invoicesMade += 1
}

/** Adds what an order in its state has been given: contract, invoice and, where it is paid, the money. */
export const addPapers = (papers: Papers, next: PaperCounter, billed: Billed): void => {
  const contract = billed.service.needsContract ? contractStates[billed.state] : undefined
  if (contract) addContract(papers, next, billed, contract)
  const invoice = billed.service.paid ? invoiceStates[billed.state] : undefined
  if (invoice) addInvoice(papers, next, billed, invoice)
}
