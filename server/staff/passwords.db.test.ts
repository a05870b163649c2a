import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStaffedOffice, password, type StaffedOffice } from './office-fixture.ts'

const better = 'зовсім інші слова'
let house: StaffedOffice

beforeEach(async () => {
  house = await openStaffedOffice()
})
afterEach(() => house.close())

describe('changing one’s own password', () => {
  it('ends every other session of the person and keeps this one', async () => {
    const here = await house.signedIn('operator')
    const elsewhere = await house.signedIn('operator')
    await here.put('/api/session/password').send({ current: password, next: better }).expect(200)
    await here.get('/api/session').expect(200)
    await elsewhere.get('/api/session').expect(401)
    await house.someone().post('/api/session').send({ username: 'operator', password }).expect(401)
    await house.someone().post('/api/session').send({ username: 'operator', password: better }).expect(200)
  })

  it('needs the present one and a better one, and says which field is wrong', async () => {
    const operator = await house.signedIn('operator')
    const put = (change: object) => operator.put('/api/session/password').send(change).expect(422)
    expect((await put({ current: 'не той', next: better })).body).toMatchObject({ code: 'wrong_current' })
    const weak = await put({ current: password, next: 'operator-operator' })
    expect(weak.body).toMatchObject({ code: 'weak_password', errors: { next: expect.stringContaining('імені') } })
    expect((await put({ current: password, next: password })).body).toMatchObject({ code: 'same_password' })
    await house.signedIn('operator')
  })

  it('is refused to nobody in particular', async () => {
    await house.someone().put('/api/session/password').send({ current: password, next: better }).expect(401)
  })
})

describe('a reset by the administrator', () => {
  it('gives a password shown once, which opens nothing but its own change', async () => {
    const admin = await house.signedIn('admin')
    const before = await house.signedIn('operator')
    const id = await house.idOf('operator')
    const { body } = await admin.post(`/api/staff/${id}/password`).expect(200)
    await before.get('/api/session').expect(401)

    const operator = house.someone()
    const given = { username: 'operator', password: body.oneTimePassword }
    const entered = await operator.post('/api/session').send(given).expect(200)
    expect(entered.body).toMatchObject({ mustChangePassword: true, permissions: [] })
    const refused = await operator.get('/api/services').expect(403)
    expect(refused.body.code).toBe('password_change_needed')
    await operator.put('/api/session/password').send({ current: body.oneTimePassword, next: better }).expect(200)
    await operator.get('/api/services').expect(200)

    const page = await admin.get(`/api/staff/${id}`).expect(200)
    expect(JSON.stringify(page.body)).not.toContain(body.oneTimePassword)
  })

  it('opens a locked account', async () => {
    const wrong = { username: 'operator', password: 'не той пароль' }
    for (let time = 0; time < 5; time += 1) await house.someone().post('/api/session').send(wrong).expect(401)
    const admin = await house.signedIn('admin')
    const { body } = await admin.post(`/api/staff/${await house.idOf('operator')}/password`).expect(200)
    const given = { username: 'operator', password: body.oneTimePassword }
    await house.someone().post('/api/session').send(given).expect(200)
  })

  it('leaves no readable password behind, though a repeated call gets the same one', async () => {
    const admin = await house.signedIn('admin')
    const id = await house.idOf('operator')
    const reset = () => admin.post(`/api/staff/${id}/password`).set('Idempotency-Key', 'again').expect(200)
    const { body } = await reset()
    expect((await reset()).body).toEqual(body)
    for (const table of ['idempotency', 'audit', 'staff', 'sessions']) {
      expect(JSON.stringify(await house.office.db.reader(table))).not.toContain(body.oneTimePassword)
    }
  })
})
