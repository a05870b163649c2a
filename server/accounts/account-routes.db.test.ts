import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { keepIdentity } from './consumer-identity.ts'
import { identityDocument } from './identity-document.ts'

let app: TestApp
let korosten: { id: number; consumer_id: number }
const passport = identityDocument.parse({
  kind: 'passport',
  series: 'ВМ',
  number: '123456',
  issuedBy: 'РВ УМВС',
  issuedOn: '2001-05-01',
})

beforeAll(async () => {
  app = await makeApp()
  const { db } = app.office
  korosten = await db.reader('accounts').where('number', '08-080808').first('id', 'consumer_id')
  await db.transaction((trx) => keepIdentity(trx, app.office, korosten.consumer_id, passport))
})
afterAll(() => app.close())

const filter = (value: object) => `/api/accounts?filter=${encodeURIComponent(JSON.stringify(value))}`
const readings = () => app.office.db.reader('audit').where({ action: 'read_identity' })

describe('the list of accounts', () => {
  it.each([{ number: '08-080808' }, { number: '08080808' }, { account: '08/08 08-08' }, { id: [2] }])(
    'is narrowed by %j, punctuation ignored',
    async (value) => {
      const operator = await app.as('operator')
      const { body, headers } = await operator.get(filter(value)).expect(200)
      expect(headers['content-range']).toBe('accounts 0-0/1')
      expect(body[0]).toMatchObject({ number: '08-080808', consumer: 'Українець Іван Іванович' })
    },
  )

  it('names its REM with or without the last word', async () => {
    const operator = await app.as('operator')
    const short = await operator.get(filter({ district: 'Коростенський' })).expect(200)
    const long = await operator.get(filter({ district: 'Коростенський РЕМ' })).expect(200)
    expect(short.body.length).toBeGreaterThan(0)
    expect(short.body).toEqual(long.body)
  })

  it('sorts names as the Ukrainian alphabet does', async () => {
    const operator = await app.as('operator')
    const { body } = await operator.get('/api/accounts?sort=["consumer","ASC"]&range=[0,999]').expect(200)
    const names: string[] = body.map((row: { consumer: string }) => row.consumer)
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'uk')))
    expect(new Set(names).size).toBeGreaterThan(10)
  })

  it('can be asked for what is meant most likely first', async () => {
    const operator = await app.as('operator')
    const { body } = await operator.get(`${filter({ q: 'україн' })}&sort=["relevance","ASC"]&range=[0,0]`).expect(200)
    expect(body[0].consumer).toMatch(/^Українець/)
    const byNumber = await operator.get('/api/accounts?sort=["relevance","ASC"]&range=[0,2]').expect(200)
    expect(byNumber.body.map((row: { id: number }) => row.id)).toEqual([1, 2, 3])
  })

  it('shows a REM its own accounts only, in rows and in the total', async () => {
    const clerk = await app.as('clerkKorosten')
    const { body, headers } = await clerk.get('/api/accounts?range=[0,999]').expect(200)
    expect(new Set(body.map((row: { district: string }) => row.district))).toEqual(new Set(['Коростенський РЕМ']))
    expect(headers['content-range']).toBe(`accounts 0-${body.length - 1}/${body.length}`)
  })

  it('cannot be filtered by what it does not show: contacts and documents', async () => {
    const operator = await app.as('operator')
    for (const field of ['phone', 'email', 'identityDocument', 'identity_sealed']) {
      await operator.get(filter({ [field]: 'x' })).expect(422)
    }
  })

  it('is not the administrator’s', async () => {
    await (await app.as('administrator')).get('/api/accounts').expect(403)
  })
})

describe('the page of an account', () => {
  it('shows consumer, contacts, metering points with meters, and the document masked', async () => {
    const operator = await app.as('operator')
    const { body } = await operator.get(`/api/accounts/${korosten.id}`).expect(200)
    expect(body).toMatchObject({
      number: '08-080808',
      phone: '+380670000808',
      email: 'ukrainets@example.com',
      identityDocument: { kind: 'passport', masked: 'ВМ ****56' },
    })
    expect(body.meteringPoints[0].meters[0]).toMatchObject({ number: '000000' })
    expect(JSON.stringify(body)).not.toContain('123456')
  })

  it('does not exist for another REM', async () => {
    const clerk = await app.as('clerkZhytomyr')
    await clerk.get(`/api/accounts/${korosten.id}`).expect(404)
    await clerk.get(`/api/accounts/${korosten.id}/identity`).expect(404)
    await clerk.get(`/api/accounts/${korosten.id}/prefill`).expect(404)
    for (const id of ['0', '-1', 'x', '1e99', '99999999999']) await clerk.get(`/api/accounts/${id}`).expect(404)
  })
})

describe('the identity document of a consumer', () => {
  it('is opened by a clerk of the REM, and the reading is logged with its field, not its value', async () => {
    const before = (await readings()).length
    const clerk = await app.as('clerkKorosten')
    const { body } = await clerk.get(`/api/accounts/${korosten.id}/identity`).expect(200)
    expect(body).toMatchObject({ series: 'ВМ', number: '123456' })
    const rows = await readings()
    expect(rows).toHaveLength(before + 1)
    expect(rows.at(-1)).toMatchObject({ by: app.actor('clerkKorosten').name, resource_id: String(korosten.id) })
    expect(JSON.stringify(rows)).not.toContain('123456')
  })

  it('stays closed to the call centre, the dispatcher and the administrator, and nothing is logged', async () => {
    const before = (await readings()).length
    for (const persona of ['operator', 'dispatcherZhytomyr', 'administrator'] as const) {
      await (await app.as(persona)).get(`/api/accounts/${korosten.id}/identity`).expect(403)
    }
    expect(await readings()).toHaveLength(before)
  })

  it('lies sealed in the database', async () => {
    const row = await app.office.db.reader('consumers').where('id', korosten.consumer_id).first()
    expect(row.identity_sealed).toMatch(/^t1\./)
    expect(JSON.stringify(row)).not.toContain('123456')
  })
})
