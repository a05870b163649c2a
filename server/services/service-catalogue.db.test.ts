import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { listPublicServices, loadService, priceOn } from './service-views.ts'

let house: TestApp

beforeAll(async () => {
  house = await makeApp()
})
afterAll(() => house.close())

const find = (code: string) => loadService(house.office.db.reader, code)
const today = '2026-11-18'

describe('the service catalogue', () => {
  it('is read by everybody and found by words of its names', async () => {
    const dispatcher = await house.as('dispatcherZhytomyr')
    const answer = await dispatcher.get('/api/services').query({ filter: '{"q":"позачергова перевірка"}' }).expect(200)
    expect(answer.body).toHaveLength(1)
    expect(answer.body[0]).toMatchObject({ code: 'out_of_schedule_check', price: { net: 48_750, vatPercent: 20 } })
    expect(answer.get('Content-Range')).toBe('services 0-0/1')
  })

  it('is written by the administrator alone', async () => {
    const { id, version } = await find('sealing')
    for (const persona of ['clerkZhytomyr', 'operator', 'manager'] as const) {
      await (await house.as(persona)).put(`/api/services/${id}`).send({ version, worksTerm: 9 }).expect(403)
    }
    expect((await find('sealing')).version).toBe(version)
  })

  it('keeps what a change does not name, and writes down which fields it moved', async () => {
    const admin = await house.as('administrator')
    const before = await find('sealing')
    const change = { version: before.version, worksTerm: 7, requiredFields: ['phone'], name: before.name }
    await admin.put(`/api/services/${before.id}`).send(change).expect(200)
    const expected = { ...before, worksTerm: 7, requiredFields: ['phone'], version: before.version + 1 }
    expect(await find('sealing')).toEqual(expected)
    const trace = await house.office.db.reader('audit').where('resource', 'services').orderBy('id', 'desc').first()
    expect(trace).toMatchObject({ action: 'change', resource_id: String(before.id) })
    expect(JSON.parse(trace.fields).sort()).toEqual(['requiredFields', 'worksTerm'])
  })

  it('refuses an old version, unknown fields of the form, senseless terms and templates', async () => {
    const admin = await house.as('administrator')
    const { id, version } = await find('meter_expertise')
    const put = (change: object) => admin.put(`/api/services/${id}`).send({ version, ...change })
    expect((await put({ version: version - 1, active: false }).expect(409)).body.code).toBe('changed_meanwhile')
    expect((await put({ requiredFields: ['phone', 'shoeSize'] }).expect(422)).body.errors).toHaveProperty([
      'requiredFields.1',
    ])
    expect((await put({ worksTerm: 0 }).expect(422)).body.errors).toHaveProperty('worksTerm')
    expect((await put({ contractTemplate: 'invoice' }).expect(422)).body.code).toBe('unknown_template')
    const bare = put({ needsContract: true, contractTemplate: null }).expect(422)
    expect((await bare).body.code).toBe('template_needed')
    await admin.put('/api/services/999').send({ nonsense: 1 }).expect(404)
  })
})

describe('a price', () => {
  const set = async (code: string, price: object) => {
    const { id } = await find(code)
    return (await house.as('administrator')).post(`/api/services/${id}/prices`).send(price)
  }

  it('is in force from its day until the next one begins', async () => {
    const { id } = await find('out_of_schedule_check')
    const { reader } = house.office.db
    expect(await priceOn(reader, id, '2017-12-31')).toBeNull()
    expect(await priceOn(reader, id, '2018-01-01')).toMatchObject({ net: 21_500 })
    expect(await priceOn(reader, id, '2025-12-31')).toMatchObject({ net: 21_500 })
    expect(await priceOn(reader, id, '2026-01-01')).toMatchObject({ net: 48_750 })
  })

  it('is set for today or later, never for days that may have been charged', async () => {
    expect((await set('meter_expertise', { validFrom: '2026-11-17', net: 100 })).body).toMatchObject({
      status: 422,
      code: 'price_in_past',
      errors: { validFrom: 'Оберіть 18.11.2026 або пізніший день.' },
    })
    expect((await set('meter_expertise', { validFrom: today, net: 60_000 })).status).toBe(201)
    expect((await set('meter_expertise', { validFrom: today, net: 70_000 })).body).toMatchObject({
      status: 409,
      code: 'price_in_force',
    })
    const { id } = await find('meter_expertise')
    expect(await priceOn(house.office.db.reader, id, today)).toMatchObject({ net: 60_000, vatPercent: 20 })
  })

  it('that has not begun may be set right', async () => {
    expect((await set('sealing', { validFrom: '2027-01-01', net: 1 })).status).toBe(201)
    const { body } = await set('sealing', { validFrom: '2027-01-01', net: 31_000, netPerKm: 500, vatPercent: 0 })
    const future = body.prices.filter(({ validFrom }: { validFrom: string }) => validFrom === '2027-01-01')
    expect(future).toMatchObject([{ net: 31_000, netPerKm: 500, vatPercent: 0 }])
  })

  it('is a whole sum of kopiykas, and free services have none', async () => {
    for (const net of [-1, 1.5, 100_000_001, '100']) {
      expect((await set('sealing', { validFrom: '2027-02-01', net })).status).toBe(422)
    }
    const free = (await listPublicServices(house.office.db.reader, today)).find(({ paid }) => !paid)
    expect((await set(free?.code ?? '', { validFrom: '2027-02-01', net: 1 })).body.code).toBe('free_service')
  })
})

describe('the published price list', () => {
  it('holds the active services with the prices of the day, none for free ones', async () => {
    const { id, version } = await find('meter_fault')
    const list = await listPublicServices(house.office.db.reader, '2026-06-01')
    expect(list).toHaveLength(14)
    for (const { code, paid, price } of list) expect([code, price !== null]).toEqual([code, paid])
    const admin = await house.as('administrator')
    await admin.put(`/api/services/${id}`).send({ version, active: false }).expect(200)
    const codes = (await listPublicServices(house.office.db.reader, '2026-06-01')).map(({ code }) => code)
    expect(codes).toHaveLength(13)
    expect(codes).not.toContain('meter_fault')
  })
})
