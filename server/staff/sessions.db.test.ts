import type { Express } from 'express'
import request from 'supertest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../app.ts'
import { openStaffedOffice, password, type StaffedOffice } from './office-fixture.ts'
import { openSessions } from './open-sessions.ts'

const hour = 3_600_000
let house: StaffedOffice

beforeEach(async () => {
  house = await openStaffedOffice()
})
afterEach(() => house.close())

const storedEnd = async (): Promise<string> => (await house.office.db.reader('sessions').first()).expires_at

describe('a session', () => {
  it('is over after two hours of rest, and lives on while it is used', async () => {
    const clerk = await house.signedIn('clerk.korosten')
    for (let visit = 0; visit < 3; visit += 1) {
      house.clock.advance(1.9 * hour)
      await clerk.get('/api/session').expect(200)
    }
    house.clock.advance(2 * hour)
    await clerk.get('/api/session').expect(401)
  })

  it('is over after twelve hours however busy', async () => {
    const clerk = await house.signedIn('clerk.korosten')
    for (let visit = 0; visit < 11; visit += 1) {
      house.clock.advance(hour)
      await clerk.get('/api/session').expect(200)
    }
    house.clock.advance(hour)
    await clerk.get('/api/session').expect(401)
  })

  it('is known to another process of the office, its use included once written down', async () => {
    const entered = await house.someone().post('/api/session').send({ username: 'operator', password }).expect(200)
    const cookie = entered.get('Set-Cookie')?.[0] ?? ''
    const visit = (app: Express, status: number) =>
      request(app).get('/api/session').set('Cookie', cookie).expect(status)
    house.clock.advance(1.9 * hour)
    await house.someone().get('/api/session').set('Cookie', cookie).expect(200)
    await house.sessions.flush()
    house.clock.advance(1.9 * hour)
    await visit(createApp(house.office, openSessions(house.office)), 200)
    house.clock.advance(2 * hour)
    await visit(createApp(house.office, openSessions(house.office)), 401)
  })

  it('writes nothing while pages are read, and little of its use', async () => {
    const clerk = await house.signedIn('clerk.korosten')
    const begun = vi.spyOn(house.office.db, 'transaction')
    for (let visit = 0; visit < 20; visit += 1) {
      house.clock.advance(10_000)
      await clerk.get('/api/districts').expect(200)
    }
    expect(begun).not.toHaveBeenCalled()
    const before = await storedEnd()
    await house.sessions.flush()
    expect(await storedEnd()).toBe(before)
  })

  it('asks the database nothing about a person it knows', async () => {
    const clerk = await house.signedIn('clerk.korosten')
    await clerk.get('/api/session/options').expect(200)
    const asked: string[] = []
    house.office.db.reader.on('query', ({ sql }) => asked.push(sql))
    await clerk.get('/api/session/options').expect(200)
    expect(asked).toEqual([])
  })

  it('ends with signing out', async () => {
    const clerk = await house.signedIn('clerk.korosten')
    await clerk.delete('/api/session').expect(204)
    await clerk.get('/api/session').expect(401)
    expect(await house.office.db.reader('sessions')).toEqual([])
  })

  it('is never guessed from a cookie that resembles a known one, and ends for those who only read, too', async () => {
    const entered = await house.someone().post('/api/session').send({ username: 'operator', password }).expect(200)
    const cookie = (entered.get('Set-Cookie')?.[0] ?? '').split(';')[0] ?? ''
    const visit = (sent: string, status: number) =>
      house.someone().get('/api/districts').set('Cookie', sent).expect(status)
    await visit(cookie, 200)
    await visit(cookie, 200)
    await visit(`${cookie}x`, 401)
    await visit(cookie.replace('.', 'x.'), 401)
    await house.someone().delete('/api/session').set('Cookie', cookie).expect(204)
    await visit(cookie, 401)
  })

  it('shuts out with the very next request who was blocked while reading', async () => {
    const operator = await house.signedIn('operator')
    await operator.get('/api/districts').expect(200)
    await operator.get('/api/districts').expect(200)
    const admin = await house.signedIn('admin')
    const id = await house.idOf('operator')
    await admin.put(`/api/staff/${id}`).send({ version: 0, blocked: true }).expect(200)
    await operator.get('/api/districts').expect(401)
  })

  it('that is over is swept from the database', async () => {
    await house.signedIn('clerk.korosten')
    house.clock.advance(3 * hour)
    await house.sessions.flush()
    expect(await house.office.db.reader('sessions')).toEqual([])
  })

  it('with a forged cookie is nobody’s', async () => {
    const cookie = 'oblik=s%3Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'
    await house.someone().get('/api/session').set('Cookie', cookie).expect(401)
  })
})
