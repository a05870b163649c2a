import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStaffedOffice, password, type StaffedOffice } from './office-fixture.ts'

const minute = 60_000
let house: StaffedOffice

beforeEach(async () => {
  house = await openStaffedOffice()
})
afterEach(() => house.close())

const attempt = (username: string, tried: string) =>
  house.someone().post('/api/session').send({ username, password: tried })

const fail = async (username: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await attempt(username, 'не той пароль').expect(401)
}

describe('signing in', () => {
  it('tells who I am and what I may, whatever the case of the username', async () => {
    const answer = await attempt(' Clerk.Korosten ', password).expect(200)
    expect(answer.body).toMatchObject({
      username: 'clerk.korosten',
      fullName: 'Невмержицька Галина Іванівна',
      role: 'clerk',
      roleLabel: 'Діловод РЕМ',
      district: { id: 8, name: 'Коростенський РЕМ' },
      mustChangePassword: false,
    })
    expect(answer.body.permissions).toContain('orders.place')
    expect(answer.body.permissions).not.toContain('staff.write')
  })

  it('takes an empty second factor for none where none is asked for', async () => {
    for (const otp of [undefined, null, '', '123456']) {
      await house.someone().post('/api/session').send({ username: 'admin', password, otp }).expect(200)
    }
  })

  it('sets one cookie, out of reach of scripts and of other sites', async () => {
    const answer = await attempt('admin', password).expect(200)
    const cookies = answer.get('Set-Cookie') ?? []
    expect(cookies).toHaveLength(1)
    expect(cookies[0]).toMatch(/^oblik=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
  })

  it('gives the session a new id, so that one planted beforehand opens nothing', async () => {
    const planted = (await attempt('admin', password)).get('Set-Cookie')?.[0] ?? ''
    const again = await house
      .someone()
      .post('/api/session')
      .set('Cookie', planted)
      .send({ username: 'admin', password })
    expect(again.get('Set-Cookie')?.[0]?.split(';')[0]).not.toBe(planted.split(';')[0])
    await house.someone().get('/api/session').set('Cookie', planted).expect(401)
  })

  it('keeps sessions in the database under a name that opens nothing', async () => {
    const cookie = (await attempt('admin', password)).get('Set-Cookie')?.[0] ?? ''
    const stored = await house.office.db.reader('sessions').first()
    const sid = /s%3A([^.]+)\./.exec(cookie)?.[1] ?? ''
    expect(sid).toHaveLength(32)
    expect(JSON.stringify(stored)).not.toContain(sid)
  })

  it('answers the same to an unknown name, a wrong password and a locked account', async () => {
    const told = async (username: string) => {
      const { status, body } = await attempt(username, 'не той пароль')
      return { status, code: body.code, detail: body.detail }
    }
    const unknown = await told('nobody')
    expect(unknown).toMatchObject({ status: 401, code: 'wrong_credentials' })
    expect(await told('admin')).toEqual(unknown)
    await fail('admin', 4)
    expect(await told('admin')).toEqual(unknown)
  })

  it('names the field that was left empty', async () => {
    const { body } = await house.someone().post('/api/session').send({ username: 'admin' }).expect(422)
    expect(Object.keys(body.errors)).toContain('password')
  })

  it('is refused to another site', async () => {
    const { body } = await attempt('admin', password).set('Origin', 'https://evil.example').expect(403)
    expect(body.code).toBe('forbidden')
  })
})

describe('a lock-out', () => {
  it('closes the account after five failures in a row, to the right password too, for a quarter of an hour', async () => {
    await fail('admin', 5)
    await attempt('admin', password).expect(401)
    house.clock.advance(15 * minute - 1)
    await attempt('admin', password).expect(401)
    house.clock.advance(1)
    await attempt('admin', password).expect(200)
  })

  it('counts failures in a row only, and of that account only', async () => {
    await fail('admin', 4)
    await attempt('admin', password).expect(200)
    await fail('admin', 4)
    await attempt('admin', password).expect(200)
    await fail('operator', 5)
    await attempt('admin', password).expect(200)
  })

  it('lets no more than five of many guesses made at once count, even if a later one is right', async () => {
    const guesses = Array.from({ length: 12 }, () => attempt('admin', 'не той пароль'))
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status)
    expect(new Set(statuses)).toEqual(new Set([401]))
    await attempt('admin', password).expect(401)
    const noted = await house.office.db.reader('audit').where({ action: 'sign_in_refused' }).select('note')
    expect(noted.filter(({ note }) => note.startsWith('wrong password'))).toHaveLength(5)
  })

  it('makes an address that keeps failing wait, but counts neither a success nor a form badly filled in', async () => {
    for (let time = 0; time < 61; time += 1) await house.someone().post('/api/session').send({}).expect(422)
    for (let time = 0; time < 3; time += 1) await attempt('admin', password).expect(200)
    await Promise.all(Array.from({ length: 60 }, (_, time) => attempt(`nobody${time}`, 'x').expect(401)))
    const { body } = await attempt('admin', password).expect(429)
    expect(body.code).toBe('too_many_attempts')
  })
})
