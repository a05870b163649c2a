import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putDemoConsumption } from '../../seeds/demo/put-consumption.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { putConsumption } from './consumption-store.ts'
import { consumptionOfAccount } from './consumption-views.ts'

let app: TestApp
let known: number

beforeAll(async () => {
  app = await makeApp()
  await app.office.db.transaction((trx) => putDemoConsumption(trx, '2026-11-18'))
  known = (await app.office.db.reader('accounts').where('number', '08-080808').first('id')).id
})
afterAll(() => app.close())

describe('the consumption of an account', () => {
  it('has the manual’s own table, newest month first', async () => {
    const rows = await consumptionOfAccount(app.office.db.reader, known, '2024-01-01', '2025-01-31')
    expect(rows.map(({ hundredths }) => hundredths / 100)).toEqual([35, 35, 35, 40, 47, 58, 30, 10, 100, 30, 25, 40, 5])
    expect(rows[0]).toEqual({ period: '2025-01-01', meter: '000000', kind: 'consumed', hundredths: 3_500 })
  })

  it('goes on to the last month that is over, and no further; the manual’s has its own thirteen rows alone', async () => {
    const { id } = await app.office.db.reader('accounts').where('number_digits', '0109090909').first('id')
    const rows = await consumptionOfAccount(app.office.db.reader, id, '2026-09-15', '2026-12-31')
    expect(rows.map(({ period }) => period)).toEqual(['2026-10-01', '2026-09-01'])
    expect(await consumptionOfAccount(app.office.db.reader, known, '2000-01-01', '2026-12-31')).toHaveLength(13)
  })

  it('is corrected by writing the month again', async () => {
    const march = { accountId: known, period: '2024-03-01', meter: '000000', kind: 'consumed' as const }
    await app.office.db.transaction((trx) => putConsumption(trx, [{ ...march, hundredths: 2_550 }]))
    const [row] = await consumptionOfAccount(app.office.db.reader, known, '2024-03-10', '2024-03-20')
    expect(row?.hundredths).toBe(2_550)
    await app.office.db.transaction((trx) => putConsumption(trx, [{ ...march, hundredths: 2_500 }]))
  })

  it('is told to the consumer channel, with or without the account’s punctuation', async () => {
    const gateway = app.gateway()
    const { body } = await gateway.get('/gateway/v1/accounts/08-080808/consumption').expect(200)
    expect(body.at(-1)).toEqual({ period: '2024-01-01', meter: '000000', kwh: 5, kind: 'consumed' })
    const pointed = await gateway.get('/gateway/v1/accounts/08/080808/consumption').expect(200)
    expect(pointed.body).toEqual(body)
    expect((await gateway.get('/gateway/v1/accounts/08%2F080808/consumption').expect(200)).body).toEqual(body)
    await gateway.get('/gateway/v1/accounts/08/080808/nothing/consumption').expect(404)
    const bare = await gateway.get('/gateway/v1/accounts/08080808/consumption').expect(200)
    expect(bare.body).toEqual(body)
    const produced = await gateway.get('/gateway/v1/accounts/08080808/consumption').query({ kind: 'produced' })
    expect(produced.body).toEqual([])
    // Who produces nothing consumed what was taken.
    const taken = await gateway.get('/gateway/v1/accounts/08080808/consumption').query({ kind: 'taken' }).expect(200)
    expect(taken.body).toEqual(body.map((row: object) => ({ ...row, kind: 'taken' })))
  })

  it('is refused without a key, for an account that is not there, and for a kind that is none', async () => {
    await app.anonymous().get('/gateway/v1/accounts/08080808/consumption').expect(401)
    await app.gateway().get('/gateway/v1/accounts/99999999/consumption').expect(404)
    await app.gateway().get('/gateway/v1/accounts/08080808/consumption').query({ kind: 'wasted' }).expect(422)
  })
})

it('the database refuses a volume below nothing', async () => {
  const wrong = { accountId: known, period: '2026-10-01', meter: '1', kind: 'consumed' as const, hundredths: -1 }
  await expect(app.office.db.transaction((trx) => putConsumption(trx, [wrong]))).rejects.toThrow()
})
