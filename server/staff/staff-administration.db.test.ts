import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeStaff } from './change-staff.ts'
import { openStaffedOffice, password, type StaffedOffice } from './office-fixture.ts'

let house: StaffedOffice

beforeEach(async () => {
  house = await openStaffedOffice()
})
afterEach(() => house.close())

const usernames = (rows: { fullName: string }[]) => rows.map(({ fullName }) => fullName.split(' ')[0])
const auditOf = (id: number) =>
  house.office.db
    .reader('audit')
    .where({ resource: 'staff', resource_id: String(id) })
    .orderBy('id')

describe('the list of staff', () => {
  it('shows everybody to the administrator, in the order of the Ukrainian alphabet', async () => {
    const admin = await house.signedIn('admin')
    const answer = await admin.get('/api/staff?sort=["fullName","ASC"]').expect(200)
    expect(answer.get('Content-Range')).toBe('staff 0-11/12')
    expect(usernames(answer.body).slice(0, 4)).toEqual(['Вишневська', 'Ґудзенко', 'Дем’янчук', 'Заболотний'])
  })

  it('shows a clerk the colleagues of the own REM, by name and role only', async () => {
    const clerk = await house.signedIn('clerk.korosten')
    const { body } = await clerk.get('/api/staff').expect(200)
    expect(body).toEqual([
      {
        id: await house.idOf('clerk.korosten'),
        fullName: 'Невмержицька Галина Іванівна',
        role: 'clerk',
        districtId: 8,
        district: 'Коростенський РЕМ',
      },
      {
        id: await house.idOf('dispatcher.korosten'),
        fullName: 'Левківський Ігор Степанович',
        role: 'dispatcher',
        districtId: 8,
        district: 'Коростенський РЕМ',
      },
    ])
    await clerk.get(`/api/staff/${await house.idOf('clerk.zhytomyr')}`).expect(404)
    await (await house.signedIn('operator')).get('/api/staff').expect(403)
  })

  it('lets nobody find by a field that is hidden', async () => {
    const clerk = await house.signedIn('clerk.korosten')
    await clerk.get('/api/staff?filter={"username":"clerk.korosten"}').expect(422)
    await clerk.get('/api/staff?sort=["createdAt","ASC"]').expect(422)
  })

  it('finds by a part of the name without regard to case and apostrophe', async () => {
    const admin = await house.signedIn('admin')
    const { body } = await admin.get('/api/staff').query({ filter: '{"q":"ЛУКЯНЧУК окс"}' }).expect(200)
    expect(usernames(body)).toEqual(['Лук’янчук'])
    const none = await admin.get('/api/staff').query({ filter: '{"q":"Шевченко"}' }).expect(200)
    expect(none.get('Content-Range')).toBe('staff */0')
  })
})

describe('a colleague’s e-mail', () => {
  it('is entered and taken away by the administrator, an address and nothing else', async () => {
    const admin = await house.signedIn('admin')
    const at = `/api/staff/${await house.idOf('clerk.korosten')}`
    const change = async (email: string) => {
      const { version } = (await admin.get(at).expect(200)).body
      return admin.put(at).send({ version, email })
    }
    expect((await change('G.Nevmerzhytska@example.com')).body.email).toBe('g.nevmerzhytska@example.com')
    const wrong = await change('nobody')
    expect([wrong.status, wrong.body.errors.email]).toEqual([422, expect.stringContaining('Адреса на зразок')])
    expect((await change('')).body.email).toBeNull()
  })
})

describe('taking somebody on', () => {
  const newcomer = { username: 'New.Clerk', fullName: 'Їжак Євген Ґедеонович', role: 'clerk', districtId: 8 }

  it('gives a password for the first sign-in and writes down who did it', async () => {
    const admin = await house.signedIn('admin')
    const { body } = await admin.post('/api/staff').send(newcomer).expect(201)
    expect(body).toMatchObject({ username: 'new.clerk', mustChangePassword: true, blocked: false, version: 0 })
    const given = { username: 'new.clerk', password: body.oneTimePassword }
    await house.someone().post('/api/session').send(given).expect(200)
    const [trace] = await auditOf(body.id)
    expect(trace).toMatchObject({ action: 'create', by: 'Рудницький Єгор Вікторович', district_id: 8 })
    expect(JSON.stringify(trace)).not.toContain('Їжак')
  })

  it('refuses a name that is taken', async () => {
    const admin = await house.signedIn('admin')
    const { body } = await admin
      .post('/api/staff')
      .send({ ...newcomer, username: 'OPERATOR' })
      .expect(409)
    expect(body.code).toBe('username_taken')
  })

  it.each([
    ['clerk', null, 'district_needed'],
    ['dispatcher', null, 'district_needed'],
    ['operator', 8, 'company_wide_role'],
    ['administrator', 8, 'company_wide_role'],
    ['clerk', 99, 'unknown_district'],
  ])('refuses a %s with the REM %s: %s', async (role, districtId, code) => {
    const admin = await house.signedIn('admin')
    const { body } = await admin
      .post('/api/staff')
      .send({ ...newcomer, role, districtId })
      .expect(422)
    expect(body.code).toBe(code)
    expect(body.errors.districtId).toBeTruthy()
  })

  it('is the administrator’s alone', async () => {
    for (const username of ['clerk.korosten', 'operator', 'manager']) {
      await (await house.signedIn(username)).post('/api/staff').send(newcomer).expect(403)
    }
  })
})

describe('changing somebody', () => {
  it('holds at once: a clerk moved to another REM sees that one', async () => {
    const admin = await house.signedIn('admin')
    const clerk = await house.signedIn('clerk.korosten')
    const id = await house.idOf('clerk.korosten')
    await admin.put(`/api/staff/${id}`).send({ version: 0, districtId: 1 }).expect(200)
    const { body } = await clerk.get('/api/session').expect(200)
    expect(body.district).toEqual({ id: 1, name: 'Житомирський РЕМ' })
    const colleagues = await clerk.get('/api/staff').expect(200)
    expect(usernames(colleagues.body)).toContain('Лук’янчук')
  })

  it('blocks: sessions end at once, nobody enters, and only the right password hears why', async () => {
    const admin = await house.signedIn('admin')
    const clerk = await house.signedIn('clerk.korosten')
    const id = await house.idOf('clerk.korosten')
    await admin.put(`/api/staff/${id}`).send({ version: 0, blocked: true }).expect(200)
    await clerk.get('/api/session').expect(401)
    const enter = (tried: string) =>
      house.someone().post('/api/session').send({ username: 'clerk.korosten', password: tried }).expect(401)
    expect((await enter('не той пароль')).body.code).toBe('wrong_credentials')
    expect((await enter(password)).body.code).toBe('blocked')
    await admin.put(`/api/staff/${id}`).send({ version: 1, blocked: false }).expect(200)
    await house.signedIn('clerk.korosten')
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['block', 'unblock'])
  })

  it('on an old version is refused, naming who was first', async () => {
    const admin = await house.signedIn('admin')
    const id = await house.idOf('operator')
    await admin.put(`/api/staff/${id}`).send({ version: 0, fullName: 'Дем’янчук-Лис Юлія' }).expect(200)
    for (const version of [0, 2, -1]) {
      const { body } = await admin.put(`/api/staff/${id}`).send({ version, fullName: 'Інша' }).expect(409)
      expect(body).toMatchObject({ code: 'changed_meanwhile', changedBy: 'Рудницький Єгор Вікторович' })
    }
    expect((await admin.get(`/api/staff/${id}`)).body.fullName).toBe('Дем’янчук-Лис Юлія')
  })

  it('refuses unknown fields and fields that are nobody’s to write', async () => {
    const admin = await house.signedIn('admin')
    const id = await house.idOf('operator')
    const { body } = await admin.put(`/api/staff/${id}`).send({ version: 0, mustChangePassword: false }).expect(422)
    expect(Object.keys(body.errors)).toContain('mustChangePassword')
  })

  it('answers 404 for nobody, before it looks at the body', async () => {
    const admin = await house.signedIn('admin')
    await admin.put('/api/staff/99').send({ nonsense: true }).expect(404)
    await admin.post('/api/staff/99/password').expect(404)
  })
})

describe('the administrator', () => {
  it('cannot block or demote himself', async () => {
    const admin = await house.signedIn('admin')
    const id = await house.idOf('admin')
    for (const change of [{ blocked: true }, { role: 'manager' }]) {
      const { body } = await admin
        .put(`/api/staff/${id}`)
        .send({ version: 0, ...change })
        .expect(409)
      expect(body.code).toBe('yourself')
    }
    await admin.put(`/api/staff/${id}`).send({ version: 0, fullName: 'Рудницький Є. В.' }).expect(200)
  })

  it('is never the last to go, whoever asks', async () => {
    const { db } = house.office
    const id = await house.idOf('admin')
    const dismissed = db.transaction((trx) =>
      changeStaff(trx, house.office, { kind: 'system', name: 'test' }, id, { version: 0, role: 'manager' }),
    )
    await expect(dismissed).rejects.toMatchObject({ code: 'last_administrator', status: 409 })
  })

  it('is never the last to go, even when two dismiss each other at once', async () => {
    const admin = await house.signedIn('admin')
    const second = { username: 'admin2', fullName: 'Друга Адміністраторка', role: 'administrator', districtId: null }
    const { body } = await admin.post('/api/staff').send(second).expect(201)
    const other = house.someone()
    await other.post('/api/session').send({ username: 'admin2', password: body.oneTimePassword }).expect(200)
    await other.put('/api/session/password').send({ current: body.oneTimePassword, next: password }).expect(200)
    const first = await house.idOf('admin')
    const answers = await Promise.all([
      admin.put(`/api/staff/${body.id}`).send({ version: 1, blocked: true }),
      other.put(`/api/staff/${first}`).send({ version: 0, blocked: true }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = await house.office.db.reader('staff').where('role', 'administrator').whereNull('blocked_at')
    expect(left).toHaveLength(1)
  })
})
