import { afterAll, beforeAll, expect, it } from 'vitest'
import { payOutRefund, undoPayout } from '../refunds/pay-out-refund.ts'
import { givenLine, givenRefund } from '../refunds/refund-fixture.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { AccountStatementKind } from './account-statement-schema.ts'
import { composeAccountStatement } from './compose-account-statement.ts'

let app: TestApp
let accountId: number

beforeAll(async () => {
  app = await makeApp()
  accountId = (await app.office.db.reader('accounts').where('number', '01-01/010/101').first('id')).id
})
afterAll(() => app.close())

const compose = (kind: AccountStatementKind) =>
  composeAccountStatement(app.office.db.reader, app.office, {
    kind,
    accountId,
    from: '2026-11-01',
    to: '2026-11-18',
    order: null,
  })

it('money sent back settles what was owed to the consumer, and owes again when the bank line is undone', async () => {
  const refundId = await givenRefund(app, 'ordered')
  expect(await compose('charges_statement')).toMatchObject({ closing: -58_500, companyOwes: 58_500, settled: false })

  const { id: lineId } = await givenLine(app)
  const clerk = app.actor('clerkZhytomyr')
  const payoutId = await app.office.db.transaction((trx) =>
    payOutRefund(trx, app.office, clerk, { refundId, lineId, amount: 58_500 }),
  )
  const paidOut = await compose('charges_statement')
  expect(paidOut).toMatchObject({ closing: 0, settled: true, charged: 0, paid: 0 })
  expect(paidOut.entries.map(({ charged, paid }) => charged ?? paid)).toEqual([58_500, -58_500, 58_500, -58_500])
  expect(paidOut.entries.at(-1)?.title).toMatch(/^Повернення коштів за рахунком № 2026-/)
  expect(await compose('reconciliation_act')).toMatchObject({ closing: 0, charged: 58_500, paid: 58_500 })

  await app.office.db.transaction((trx) => undoPayout(trx, app.office, clerk, payoutId))
  const undone = await compose('charges_statement')
  expect(undone).toMatchObject({ closing: -58_500, companyOwes: 58_500 })
  expect(undone.entries.at(-1)?.title).toMatch(/^Сторно повернення/)
})
