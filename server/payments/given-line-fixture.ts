import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { expect } from 'vitest'
import { invoicesOfOrder, type OrderInvoice } from '../invoices/invoice-views.ts'
import { readLedger } from '../ledger/ledger-views.ts'
import { carryOutEvent } from '../orders/carry-out-event.ts'
import type { SealedCode } from '../seal/sealed-text.ts'
import { givenOrder } from '../testing/given-order.ts'
import type { TestApp } from '../testing/make-app.ts'

/** A line of the bank as a test wants it; kopiykas. */
export interface GivenLine {
  direction?: 'credit' | 'debit'
  bookedOn?: string
  amount?: number
  party?: string
  partyCode?: SealedCode
  partyIban?: string | null
  documentNumber?: string
  purpose?: string
  reference?: string | null
  /** Whether the office has not looked at it yet. */
  queued?: boolean
}

/** A statement of no file that anybody imported, to hang lines on. */
export const givenStatement = async (trx: Knex.Transaction): Promise<number> => {
  const unique = randomUUID().replaceAll('-', '')
  const [file] = await trx('files')
    .insert({
      stored_as: unique,
      sha256: unique,
      size: 1,
      media_type: 'text/plain',
      name: 'виписка.txt',
      wrapped_key: '',
      created_at: '2026-11-17T07:00:00.000Z',
    })
    .returning('id')
  const [statement] = await trx('statements')
    .insert({
      form: 'csv',
      file_id: file.id,
      file_hash: unique,
      name: 'виписка.txt',
      iban: 'UA783226690000026005012107133',
      starts_on: '2026-11-17',
      ends_on: '2026-11-17',
      credits: 0,
      debits: 0,
      lines: 0,
      added: 0,
      repeated: 0,
      source: 'console',
      imported_at: '2026-11-17T07:00:00.000Z',
      imported_by_name: 'Тест',
    })
    .returning('id')
  return Number(statement.id)
}

/** Adds a line to a statement; gives its id. */
export const addGivenLine = async (
  trx: Knex.Transaction,
  statementId: number,
  line: GivenLine = {},
): Promise<number> => {
  const unique = randomUUID().replaceAll('-', '')
  const [row] = await trx('statement_lines')
    .insert({
      statement_id: statementId,
      direction: line.direction ?? 'credit',
      booked_on: line.bookedOn ?? '2026-11-17',
      amount: line.amount ?? 58_500,
      party: line.party ?? 'Українець Іван Іванович',
      party_code_sealed: line.partyCode?.sealed ?? null,
      party_code_index: line.partyCode?.index ?? null,
      party_iban: line.partyIban ?? null,
      document_number: line.documentNumber ?? unique.slice(0, 10),
      purpose: line.purpose ?? 'Оплата послуг',
      reference: line.reference ?? null,
      content_key: unique,
      occurrence: 1,
    })
    .returning('id')
  if (line.queued) await trx('statement_line_queue').insert({ line_id: row.id })
  return Number(row.id)
}

/** A line on a statement of its own; gives its id. */
export const givenLine = (app: TestApp, line: GivenLine = {}): Promise<number> =>
  app.office.db.transaction(async (trx) => addGivenLine(trx, await givenStatement(trx), line))

/** The newest invoice of an order. */
export const invoiceOf = async (app: TestApp, orderId: number): Promise<OrderInvoice> => {
  const invoice = (await invoicesOfOrder(app.office.db.reader, orderId)).at(-1)
  if (!invoice) throw new Error(`order ${orderId} has no invoice`)
  return invoice
}

/** An order of Коростень that waits for its money: another REM's for everybody in Житомир. */
export const givenForeignOrder = async (app: TestApp): Promise<number> => {
  const orderId = await givenOrder(app, 'sent', { account: '08-080808' })
  for (const event of ['accept', 'offer', 'join']) {
    const asked = { orderId, event, input: {}, version: undefined }
    await carryOutEvent(app.office, app.actor('clerkKorosten'), asked, (work) => app.office.db.transaction(work))
  }
  return orderId
}

/** Refuses a test in which the ledger's equation does not hold any more. */
export const expectBalanced = async (app: TestApp): Promise<void> => {
  const ledger = await readLedger(app.office.db.reader)
  expect(ledger).toMatchObject({ holds: true })
  expect(ledger.bank).toBe(ledger.allocated + ledger.unmatched + ledger.notOurs)
}
