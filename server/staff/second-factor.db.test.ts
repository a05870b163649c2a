import { generateSync } from 'otplib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStaffedOffice, password, type StaffedOffice } from './office-fixture.ts'

let house: StaffedOffice
beforeEach(async () => {
  house = await openStaffedOffice({ secondFactor: true })
})
afterEach(() => house.close())

const step = 30_000
const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(house.clock.now().getTime() / 1000) })
const attempt = (otp?: string, username = 'admin') =>
  house.someone().post('/api/session').send({ username, password, otp })

const enrol = async (username = 'admin') => {
  const agent = await house.signedIn(username)
  const { body } = await agent.post('/api/session/second-factor').expect(200)
  await agent
    .put('/api/session/second-factor')
    .send({ otp: codeOf(body.secret) })
    .expect(200)
  house.clock.advance(step)
  return { agent, secret: String(body.secret) }
}

describe('an office that asks for a second factor', () => {
  it('lets nobody without one do anything but set it up', async () => {
    const agent = await house.signedIn('admin')
    const me = await agent.get('/api/session').expect(200)
    expect(me.body).toMatchObject({ mustSetSecondFactor: true, permissions: [] })
    const { body } = await agent.get('/api/staff').expect(403)
    expect(body.code).toBe('second_factor_needed')
  })

  it('gives a secret and its picture, and puts it in force when the app’s first code is told', async () => {
    const agent = await house.signedIn('admin')
    const { body: setup } = await agent.post('/api/session/second-factor').expect(200)
    expect(setup.uri).toContain(`secret=${setup.secret}`)
    expect(setup.qr).toMatch(/^data:image\/png;base64,/)
    const wrong = await agent.put('/api/session/second-factor').send({ otp: '000000' }).expect(422)
    expect(wrong.body).toMatchObject({ code: 'wrong_otp', errors: { otp: expect.any(String) } })
    const { body } = await agent
      .put('/api/session/second-factor')
      .send({ otp: codeOf(setup.secret) })
      .expect(200)
    expect(body).toMatchObject({ mustSetSecondFactor: false })
    expect(body.permissions).toContain('staff.write')
    await agent.get('/api/staff').expect(200)
    await agent.post('/api/session/second-factor').expect(409)
  })

  it('keeps the secret sealed', async () => {
    const { secret } = await enrol()
    const row = await house.office.db.reader('staff').where('username', 'admin').first()
    expect(JSON.stringify(row)).not.toContain(secret)
  })

  it('ends the sessions that were opened without it', async () => {
    const earlier = await house.signedIn('admin')
    await enrol()
    await earlier.get('/api/session').expect(401)
  })
})

describe('signing in with a second factor', () => {
  it('needs the code after the right password, and only then says so', async () => {
    const { secret } = await enrol()
    expect((await attempt().expect(401)).body.code).toBe('otp_needed')
    const guess = await house.someone().post('/api/session').send({ username: 'admin', password: 'не той' })
    expect(guess.body.code).toBe('wrong_credentials')
    await attempt(codeOf(secret)).expect(200)
  })

  it('takes each code once, and one of a clock half a minute off', async () => {
    const { secret } = await enrol()
    const code = codeOf(secret)
    house.clock.advance(step)
    await attempt(code).expect(200)
    expect((await attempt(code).expect(401)).body.code).toBe('otp_wrong')
    house.clock.advance(3 * step)
    expect((await attempt(code).expect(401)).body.code).toBe('otp_wrong')
  })

  it('lets one of many who try the same code at once in', async () => {
    const { secret } = await enrol()
    const code = codeOf(secret)
    const statuses = await Promise.all(Array.from({ length: 4 }, async () => (await attempt(code)).status))
    expect(statuses.sort()).toEqual([200, 401, 401, 401])
  })

  it('closes the account after five wrong codes', async () => {
    const { secret } = await enrol()
    for (let time = 0; time < 5; time += 1) await attempt('000000').expect(401)
    expect((await attempt(codeOf(secret)).expect(401)).body.code).toBe('wrong_credentials')
  })
})

describe('a lost telephone', () => {
  it('is helped by the administrator: the person is signed out and sets up a new one', async () => {
    const { agent: clerk } = await enrol('clerk.korosten')
    const { agent: admin } = await enrol()
    const id = await house.idOf('clerk.korosten')
    await clerk.post(`/api/staff/${id}/second-factor/reset`).expect(403)
    const { body } = await admin.post(`/api/staff/${id}/second-factor/reset`).expect(200)
    expect(body.hasSecondFactor).toBe(false)
    await clerk.get('/api/session').expect(401)
    const again = await house.signedIn('clerk.korosten')
    expect((await again.get('/api/session')).body.mustSetSecondFactor).toBe(true)
    const deeds = await house.office.db
      .reader('audit')
      .where({ resource: 'staff', resource_id: String(id) })
      .pluck('action')
    expect(deeds).toEqual(expect.arrayContaining(['set_second_factor', 'reset_second_factor']))
  })
})
