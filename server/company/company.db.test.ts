import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeApp, type TestApp } from '../testing/make-app.ts'
import { readCompany } from './company-views.ts'

let house: TestApp

beforeAll(async () => {
  house = await makeApp()
})
afterAll(() => house.close())

describe('the requisites of the company', () => {
  it('are read by everybody and changed by the administrator, who leaves a trace without values', async () => {
    const clerk = await house.as('clerkZhytomyr')
    const { body: before } = await clerk.get('/api/company/1').expect(200)
    expect(before).toMatchObject({ id: 1, shortName: 'АТ «Житомиробленерго»', edrpou: '22048622' })
    await clerk.put('/api/company/1').send({ version: before.version, bank: 'Інший банк' }).expect(403)

    const admin = await house.as('administrator')
    const change = { version: before.version, bank: 'АТ «Новий банк»', iban: 'ua31 3116 4700 0002 6008 3011 22048' }
    const { body: after } = await admin.put('/api/company/1').send(change).expect(200)
    expect(after).toEqual({ ...before, bank: 'АТ «Новий банк»', version: before.version + 1 })
    expect(await readCompany(house.office.db.reader)).toEqual(after)
    const trace = await house.office.db.reader('audit').where('resource', 'company').first()
    expect(JSON.parse(trace.fields)).toEqual(['bank'])
    expect(JSON.stringify(trace)).not.toContain('Новий банк')
  })

  it('are not overwritten by whoever opened them earlier', async () => {
    const admin = await house.as('administrator')
    const { version } = await readCompany(house.office.db.reader)
    await admin.put('/api/company/1').send({ version, address: 'Житомир' }).expect(200)
    const { body } = await admin.put('/api/company/1').send({ version, address: 'Київ' }).expect(409)
    expect(body.detail).toContain(house.actor('administrator').name)
    expect((await readCompany(house.office.db.reader)).address).toBe('Житомир')
  })

  it.each([
    ['iban', 'UA313116470000026008301122049', 'контрольне число'],
    ['iban', 'DE89370400440532013000', '27 цифр'],
    ['edrpou', '2204862', 'вісім цифр'],
    ['vatNumber', '1', '12 цифр'],
    ['email', 'office', 'пошти'],
    ['phones', [], 'телефон'],
  ])('refuse a wrong %s (%s)', async (field, value, remedy) => {
    const admin = await house.as('administrator')
    const { version } = await readCompany(house.office.db.reader)
    const { body } = await admin
      .put('/api/company/1')
      .send({ version, [field]: value })
      .expect(422)
    expect(body.errors[field]).toContain(remedy)
  })

  it('are one record', async () => {
    await (await house.as('administrator')).get('/api/company/2').expect(404)
  })
})
