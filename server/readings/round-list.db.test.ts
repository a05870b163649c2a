import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressKey } from '../db/address-key.ts'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import type { PersonaName } from '../testing/personas.ts'
import { givenAccepted, givenReading, home, inKorosten } from './reading-fixture.ts'
import type { RoundPage } from './round-schema.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeApp()
})
afterAll(() => app.close())

const day = '2026-10-31'
const ask = async (more = '', persona: PersonaName = 'clerkZhytomyr') =>
  (await app.as(persona)).get(`/api/readings/round?takenOn=${day}${more}`)
const all = async (): Promise<RoundPage['rows']> => {
  const rows: RoundPage['rows'] = []
  for (let after = ''; ; ) {
    const { body } = await ask(after)
    rows.push(...body.rows)
    if (body.next === null) return rows
    after = `&after=${body.next}`
  }
}

it('a round list has the REM’s meters that stood on the day, by address, each once, with what they showed last', async () => {
  await givenAccepted(app, 500, { takenOn: '2026-09-30' })
  const rows = await all()
  const standing = await app.office.db
    .reader('meters')
    .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
    .join('accounts', 'accounts.id', 'metering_points.account_id')
    .where('accounts.district_id', 1)
    .whereNull('meters.removed_on')
    .orderBy(['accounts.address_key', 'accounts.id', 'meters.id'])
    .pluck('meters.id')
  expect(rows.map(({ id }) => id)).toEqual(standing)
  const mine = rows.find(({ account }) => account.replaceAll(/\D/g, '') === home)
  expect(mine).toMatchObject({ meter: '8383428', zoneCount: 1, previous: { zones: [500], countsOn: '2026-10-01' } })
})

it('who has been read for the month is off the list, and on it again once that was rejected', async () => {
  const [first] = await all()
  if (!first) throw new Error('the template has meters')
  const zones = Array.from({ length: first.zoneCount }, () => 1)
  const id = await givenReading(app, zones, { account: first.account, meter: first.meter, takenOn: day })
  const isListed = async () => (await all()).some((row) => row.id === first.id)
  expect(await isListed()).toBe(false)
  const clerk = await app.as('clerkZhytomyr')
  const rejecting = { event: 'reject', input: { reason: 'Не той лічильник' }, version: 0 }
  expect((await clerk.post(`/api/readings/${id}/events`).send(rejecting)).status).toBe(200)
  expect(await isListed()).toBe(true)
})

describe('along a street', () => {
  const houses = ['1', '2', '10', '10, кв. 2', '10, кв. 10', '10-А', '11']
  const typed = async (street: string): Promise<string[]> =>
    (await ask(`&street=${encodeURIComponent(street)}`)).body.rows.map((row: { address: string }) => row.address)
  const walked = houses.map((house) => `с. Кам’янка, вул. Садова Верхня, буд. ${house}`)

  beforeAll(async () => {
    const ids: number[] = await app.office.db
      .reader('meters')
      .join('metering_points', 'metering_points.id', 'meters.metering_point_id')
      .join('accounts', 'accounts.id', 'metering_points.account_id')
      .where({ district_id: 1, removed_on: null })
      .groupBy('accounts.id')
      .havingRaw('count(*) = 1')
      .orderBy('accounts.id', 'desc')
      .limit(houses.length)
      .pluck('accounts.id')
    await app.office.db.transaction(async (trx) => {
      for (const [at, address] of walked.entries()) {
        await trx('accounts')
          .where('id', ids[at])
          .update({ address, address_key: addressKey(address) })
      }
    })
  })

  it('meters stand as a controller walks: house 2 before 10, flat 2 before 10, 10-А before 11', async () => {
    expect((await all()).map(({ address }) => address).filter((address) => walked.includes(address))).toEqual(walked)
    expect(await typed('Кам’янка')).toEqual(walked)
  })

  it('a street is found without its settlement, a house by the beginning of its number', async () => {
    expect(await typed('садова верхня')).toEqual(walked)
    expect(await typed('Камянка, Садова Верхня 1')).toEqual(walked.filter((_, at) => at !== 1))
    expect(await typed('Садова Верхня, буд. 10')).toEqual(walked.slice(2, 6))
    expect(await typed('Садова Верхня 10, кв. 1')).toEqual(walked.slice(4, 5))
    expect(await typed('Садова Верхня 3')).toEqual([])
  })

  it('the list of accounts by address goes the same way, up and down', async () => {
    const query = (direction: string) =>
      `/api/accounts?sort=["address","${direction}"]&range=[0,999]&filter={"districtId":1}`
    const manager = await app.as('manager')
    const along = async (direction: string): Promise<string[]> =>
      (await manager.get(query(direction))).body
        .map((row: { address: string }) => row.address)
        .filter((address: string) => walked.includes(address))
    expect(await along('ASC')).toEqual(walked)
    expect(await along('DESC')).toEqual(walked.toReversed())
  })
})

it('is narrowed to addresses that begin so', async () => {
  const rows = await all()
  const street = rows[0]?.address.slice(0, 12) ?? ''
  const { body } = await ask(`&street=${encodeURIComponent(street.toUpperCase())}`)
  expect(body.rows.length).toBeGreaterThan(0)
  expect(body.rows.filter(({ address }: { address: string }) => !address.startsWith(street))).toEqual([])
})

it('is for those who record readings: a clerk of the own REM, the call centre of the one it names', async () => {
  expect((await ask('', 'dispatcherZhytomyr')).status).toBe(403)
  expect((await ask('&district=1', 'clerkKorosten')).status).toBe(404)
  expect((await ask('', 'operator')).body).toMatchObject({ code: 'no_district', errors: { district: 'Оберіть РЕМ.' } })
  expect((await ask('&takenOn=1', 'operator')).status).toBe(422)
  const korosten = (await ask('', 'clerkKorosten')).body
  expect(korosten.rows.map(({ account }: { account: string }) => account.replaceAll(/\D/g, ''))).toContain(inKorosten)
  const districtId = await app.office.db.reader('accounts').where('number_digits', inKorosten).first('district_id')
  expect((await ask(`&district=${districtId.district_id}`, 'operator')).body).toEqual(korosten)
})
