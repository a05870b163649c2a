import type { Knex } from 'knex'
import { loadParty } from '../accounts/account-party-views.ts'
import { readCompany } from '../company/company-views.ts'
import { consumptionKinds } from '../consumption/consumption-schema.ts'
import { consumptionOfAccount } from '../consumption/consumption-views.ts'
import { companyOnPaper, signatoryOf } from '../documents/company-on-paper.ts'
import { consumerOnPaper } from '../documents/consumer-on-paper.ts'
import { settlementOf } from '../documents/settlement-of.ts'
import type { Office } from '../office.ts'
import type { AccountStatementSheet } from '../pdf/sheets.ts'
import { chargesOfSupplier } from '../supplier-charges/supplier-charge-views.ts'
import { formatInstant, kyivDateOf } from '../time/kyiv-date.ts'
import { ledgerOfAccount } from './account-ledger-views.ts'
import type { AccountStatementKind, StatementPeriod } from './account-statement-schema.ts'
import { balancePeriod } from './balance-period.ts'
import { entriesOf } from './ledger-entries.ts'

/** What a paper of an account's balance is asked for; `order` where a consumer ordered it. */
export interface StatementSubject extends StatementPeriod {
  kind: AccountStatementKind
  accountId: number
  order: { number: number; registrationNumber: string | null; orderedOn: string } | null
}

const volumesOf = async (knex: Knex, { accountId, from, to }: StatementSubject) => {
  const volumes = (await consumptionOfAccount(knex, accountId, from, to)).toReversed()
  return {
    volumes: volumes.map(({ period, meter, kind, hundredths }) => ({
      period,
      meter,
      kind: consumptionKinds[kind].uk,
      kwh: hundredths,
    })),
    consumed: volumes.reduce((sum, { kind, hundredths }) => sum + (kind === 'consumed' ? hundredths : 0), 0),
  }
}

/**
 * Gathers how an account stands over a period (domain §4): service invoices, payments and refunds by their accounting day,
 * opening and closing balance in kopiykas, volumes of the months the period touches, and energy money as far as a supplier's
 * file told it. The paper has no number yet. Scope and period are the caller's questions.
 */
export const composeAccountStatement = async (
  knex: Knex,
  office: Pick<Office, 'clock'>,
  subject: StatementSubject,
): Promise<AccountStatementSheet> => {
  const { kind, accountId, from, to, order } = subject
  const party = await loadParty(knex, accountId)
  const company = await readCompany(knex)
  const now = office.clock.now()
  const ledger = entriesOf(await ledgerOfAccount(knex, accountId))
  const balanced = balancePeriod(ledger, { from, to }, kind === 'reconciliation_act' ? 'charged' : 'paid')
  return {
    number: null,
    issuedOn: kyivDateOf(now),
    madeAt: formatInstant(now),
    company: companyOnPaper(company),
    account: party.accountNumber,
    place: settlementOf(party.district.address),
    signatory: signatoryOf(company),
    consumer: await consumerOnPaper(party),
    order: order && { number: order.number, registrationNumber: order.registrationNumber, receivedOn: order.orderedOn },
    from,
    to,
    ...balanced,
    consumerOwes: Math.max(balanced.closing, 0),
    companyOwes: Math.max(-balanced.closing, 0),
    settled: balanced.closing === 0,
    ...(await volumesOf(knex, subject)),
    energy: await chargesOfSupplier(knex, accountId, from, to),
  }
}
