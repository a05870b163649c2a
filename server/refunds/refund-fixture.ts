import { bring, givenOrder } from '../testing/given-order.ts'
import type { TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import type { DebitLine } from './debit-line.ts'
import type { RefundState } from './refund-lifecycle.ts'
import type { RefundRecord } from './refund-record.ts'
import { findRefund } from './refund-store.ts'

/** Whom the tests return money to; the IBAN's check number agrees. */
export const proposal = {
  payee: 'Українець Іван Іванович',
  payeeIban: 'UA213223130000026007233566001',
  payeeCode: '3184710691',
}

/** The refund as the database has it now. */
export const refundNow = async (app: TestApp, id: number): Promise<RefundRecord> => {
  const refund = await findRefund(app.office.db.reader, id)
  if (!refund) throw new Error(`no refund ${id}`)
  return refund
}

/** The refunds of an order, oldest first. */
export const refundsOf = (app: TestApp, orderId: number) =>
  app.office.db.reader('refunds').where({ order_id: orderId }).orderBy('id').select('id', 'amount', 'cause', 'state')

/** Asks for an event of a refund at its present version. */
export const ask = async (app: TestApp, persona: PersonaName, id: number, event: string, input: object = {}) => {
  const { version } = await refundNow(app, id)
  return (await app.as(persona)).post(`/api/refunds/${id}/events`).send({ event, input, version })
}

/** Makes a payment list over the API. */
export const makeList = async (app: TestApp, persona: PersonaName, ...refundIds: number[]) =>
  (await app.as(persona)).post('/api/refund-lists').send({ refundIds })

let places = 0

/** A line of a bank statement, as an import leaves it: by default the debit of `proposal`. */
export const givenLine = async (app: TestApp, change: Partial<Omit<DebitLine, 'id'>> = {}): Promise<DebitLine> => {
  places += 1
  const key = String(places).padStart(64, '0')
  const amount = change.amount ?? 58_500
  const line: Omit<DebitLine, 'id'> = {
    direction: 'debit',
    bookedOn: '2026-11-18',
    amount,
    left: amount,
    party: proposal.payee,
    partyIban: proposal.payeeIban,
    documentNumber: String(places),
    purpose: 'Повернення коштів',
    reference: null,
    ...change,
  }
  const id = await app.office.db.transaction(async (trx) => {
    const file = {
      stored_as: key,
      sha256: key,
      size: 1,
      media_type: 'text/plain',
      name: 'виписка.txt',
      wrapped_key: '',
    }
    const [stored] = await trx('files')
      .insert({ ...file, created_at: '2026-11-18T08:00:00.000Z' })
      .returning('id')
    const [statement] = await trx('statements')
      .insert({
        form: 'camt053',
        file_id: stored.id,
        file_hash: key,
        name: 'виписка.txt',
        iban: 'UA783226690000026005012107133',
        starts_on: line.bookedOn,
        ends_on: line.bookedOn,
        credits: line.direction === 'credit' ? amount : 0,
        debits: line.direction === 'debit' ? amount : 0,
        lines: 1,
        added: 1,
        repeated: 0,
        source: 'console',
        imported_at: '2026-11-18T08:00:00.000Z',
        imported_by_name: 'Тест',
      })
      .returning('id')
    const [row] = await trx('statement_lines')
      .insert({
        statement_id: statement.id,
        direction: line.direction,
        booked_on: line.bookedOn,
        amount,
        party: line.party,
        party_iban: line.partyIban,
        document_number: line.documentNumber,
        purpose: line.purpose,
        reference: line.reference,
        content_key: key,
        occurrence: 1,
      })
      .returning('id')
    return row.id
  })
  return { ...line, id }
}

const steps: Record<
  Exclude<RefundState, 'due' | 'cancelled' | 'paid'>,
  (app: TestApp, id: number) => Promise<unknown>
> = {
  proposed: (app, id) => ask(app, 'clerkZhytomyr', id, 'propose', proposal).then((answer) => answer.status),
  approved: (app, id) => ask(app, 'manager', id, 'approve').then((answer) => answer.status),
  ordered: (app, id) => makeList(app, 'clerkZhytomyr', id).then((answer) => answer.status),
}

/** Moves a due refund on until it stands in `state`. */
export const move = async (app: TestApp, id: number, state: 'due' | 'proposed' | 'approved' | 'ordered') => {
  for (const step of ['proposed', 'approved', 'ordered'] as const) {
    if (state === 'due') return
    await steps[step](app, id)
    if (step === state) break
  }
  const now = (await refundNow(app, id)).state
  if (now !== state) throw new Error(`the refund stands in ${now} instead of ${state}`)
}

/** A withdrawn paid order (585,00 грн) whose refund stands in `state`; gives the refund's id. */
export const givenRefund = async (
  app: TestApp,
  state: 'due' | 'proposed' | 'approved' | 'ordered' = 'due',
): Promise<number> => {
  const orderId = await givenOrder(app, 'in_progress')
  await bring(app, orderId, 'withdraw')
  const [refund] = await refundsOf(app, orderId)
  await move(app, refund.id, state)
  return refund.id
}
