/** A refund of the model; `sent` is what the bank has paid out for it. Kopiykas throughout. */
export interface ModelRefund {
  amount: number
  state: 'due' | 'proposed' | 'approved' | 'ordered' | 'paid' | 'cancelled'
  sent: number
}

export interface ModelInvoice {
  total: number
  state: 'open' | 'paid' | 'void'
  order: 'awaiting_payment' | 'in_progress' | 'withdrawn'
  refunds: ModelRefund[]
}

export interface ModelLine {
  direction: 'credit' | 'debit'
  amount: number
  notOurs: number
  queued: boolean
  /** The invoice that its reference names. */
  names: number | null
}

/** A receipt that came and may have been taken back; `line` is null where it was recorded by hand. */
export interface ModelReceipt {
  invoice: number
  line: number | null
  amount: number
  reversed: boolean
}

/** A payout of a debit line for a refund. */
interface ModelPayout {
  line: number
  invoice: number
  refund: number
  amount: number
  undone: boolean
}

/** The money of an office in plain lists: what the ledger must agree with after every step. */
export interface MoneyModel {
  invoices: ModelInvoice[]
  lines: ModelLine[]
  receipts: ModelReceipt[]
  payouts: ModelPayout[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Thrown where the office is to refuse: nothing of the step stays. */
export class ModelRefusesError extends Error {}

const demand = (holds: boolean): void => {
  if (!holds) throw new ModelRefusesError()
}

export const paidFor = ({ receipts }: MoneyModel, invoice: number): number =>
  sum(receipts.filter((each) => each.invoice === invoice && !each.reversed).map(({ amount }) => amount))

export const allocatedOf = ({ receipts, payouts }: MoneyModel, line: number): number =>
  sum(receipts.filter((each) => each.line === line && !each.reversed).map(({ amount }) => amount)) +
  sum(payouts.filter((each) => each.line === line && !each.undone).map(({ amount }) => amount))

export const leftOf = (model: MoneyModel, line: number): number => {
  const { amount, notOurs } = at(model.lines, line)
  return amount - notOurs - allocatedOf(model, line)
}

/** The element that is there. */
export const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place]
  if (found === undefined) throw new Error(`nothing stands at ${place}`)
  return found
}

const firmness = { approved: 0, proposed: 1, due: 2, ordered: 0, paid: 0, cancelled: 0 }

/** What is owed back stands in refunds, neither more nor less; what the bank has cannot be taken back. */
const balanceRefunds = (invoice: ModelInvoice, owed: number): void => {
  const standing = invoice.refunds.filter(({ state }) => state !== 'cancelled')
  const sent = standing.filter(({ state }) => state === 'ordered' || state === 'paid')
  let left = owed - sum(sent.map(({ amount }) => amount))
  demand(left >= 0)
  const movable = standing.filter((refund) => !sent.includes(refund))
  for (const refund of movable.toSorted((one, other) => firmness[one.state] - firmness[other.state])) {
    const stays = Math.min(refund.amount, left)
    left -= stays
    if (stays === refund.amount) continue
    if (stays > 0) Object.assign(refund, { amount: stays, state: 'due' })
    else refund.state = 'cancelled'
  }
  if (left > 0) invoice.refunds.push({ amount: left, state: 'due', sent: 0 })
}

const settle = (model: MoneyModel, place: number): void => {
  const invoice = at(model.invoices, place)
  const paid = paidFor(model, place)
  const covered = paid >= invoice.total
  if (invoice.order !== 'withdrawn') {
    Object.assign(
      invoice,
      covered ? { order: 'in_progress', state: 'paid' } : { order: 'awaiting_payment', state: 'open' },
    )
  }
  balanceRefunds(invoice, invoice.order === 'withdrawn' ? paid : Math.max(paid - invoice.total, 0))
}

const receive = (model: MoneyModel, receipt: Omit<ModelReceipt, 'reversed'>): void => {
  model.receipts.push({ ...receipt, reversed: false })
  settle(model, receipt.invoice)
}

export const typeReceipt = (model: MoneyModel, invoice: number, amount: number): void =>
  receive(model, { invoice, line: null, amount })

export const allocate = (model: MoneyModel, place: number, parts: readonly { invoice: number; amount: number }[]) => {
  const line = at(model.lines, place)
  demand(line.direction === 'credit' && sum(parts.map(({ amount }) => amount)) <= leftOf(model, place))
  demand(new Set(parts.map(({ invoice }) => invoice)).size === parts.length)
  line.queued = false
  for (const { invoice, amount } of parts) receive(model, { invoice, line: place, amount })
}

/** What names one open invoice and covers it posts itself, once. */
export const postByItself = (model: MoneyModel, place: number): void => {
  const line = at(model.lines, place)
  const looks = line.queued && leftOf(model, place) === line.amount
  line.queued = false
  if (!looks || line.direction === 'debit' || line.names === null) return
  const invoice = at(model.invoices, line.names)
  const owed = invoice.total - paidFor(model, line.names)
  if (invoice.state !== 'open' || invoice.order !== 'awaiting_payment' || line.amount < owed) return
  receive(model, { invoice: line.names, line: place, amount: line.amount })
}

export const mark = (model: MoneyModel, place: number): void => {
  const left = leftOf(model, place)
  demand(left > 0)
  Object.assign(at(model.lines, place), { notOurs: at(model.lines, place).notOurs + left, queued: false })
}

export const reverse = (model: MoneyModel, receipt: ModelReceipt): void => {
  demand(!receipt.reversed)
  receipt.reversed = true
  settle(model, receipt.invoice)
}

export const payOut = (model: MoneyModel, place: number, invoice: number, refundPlace: number): void => {
  const line = at(model.lines, place)
  const refund = at(at(model.invoices, invoice).refunds, refundPlace)
  const amount = Math.min(leftOf(model, place), refund.amount - refund.sent)
  demand(line.direction === 'debit' && refund.state === 'ordered' && amount > 0)
  line.queued = false
  refund.sent += amount
  if (refund.sent === refund.amount) refund.state = 'paid'
  model.payouts.push({ line: place, invoice, refund: refundPlace, amount, undone: false })
}

export const undo = (model: MoneyModel, place: number): void => {
  const line = at(model.lines, place)
  demand(allocatedOf(model, place) + line.notOurs > 0)
  Object.assign(line, { notOurs: 0, queued: false })
  const receipts = model.receipts.filter((each) => each.line === place && !each.reversed)
  for (const receipt of receipts.toSorted((one, other) => one.invoice - other.invoice)) reverse(model, receipt)
  for (const payout of model.payouts.filter((each) => each.line === place && !each.undone)) {
    const refund = at(at(model.invoices, payout.invoice).refunds, payout.refund)
    payout.undone = true
    Object.assign(refund, { sent: refund.sent - payout.amount, state: 'ordered' })
  }
}

export const withdraw = (model: MoneyModel, place: number): void => {
  const invoice = at(model.invoices, place)
  demand(invoice.order !== 'withdrawn')
  Object.assign(invoice, { order: 'withdrawn', state: invoice.state === 'open' ? 'void' : invoice.state })
  settle(model, place)
}

const next = { due: 'proposed', proposed: 'approved', approved: 'ordered' } as const

/** Moves a refund one step on its way to the bank. */
export const moveRefund = (model: MoneyModel, invoice: number, refundPlace: number): void => {
  const refund = at(at(model.invoices, invoice).refunds, refundPlace)
  const { state } = refund
  demand(state === 'due' || state === 'proposed' || state === 'approved')
  if (state === 'due' || state === 'proposed' || state === 'approved') refund.state = next[state]
}
