import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../seeds/demo/staff.ts'
import { createApp } from './app.ts'
import { makeApp, type TestApp } from './testing/make-app.ts'

let house: TestApp

beforeAll(async () => {
  house = await makeApp()
})
afterAll(() => house.close())

describe('the application', () => {
  it('is live, and ready while its database takes writes and has today’s schema', async () => {
    await house.anonymous().get('/health').expect(200, { status: 'ok' })
    await house.anonymous().get('/ready').expect(200, { writable: true, migrated: true })
  })

  it('tells browsers to run nothing but its own scripts, and nobody what it is made of', async () => {
    const { headers } = await house.anonymous().get('/health')
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('answers an address that is not there with a problem, not with the console', async () => {
    const { body, headers } = await house.anonymous().get('/api/nothing').expect(404)
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(body).toMatchObject({ status: 404, code: 'not_found', instance: headers['x-request-id'] })
    for (const address of ['/gateway/v1/nothing', '/gateway/v1', '/gateway', '/gateway/v2/orders']) {
      expect((await house.anonymous().get(address).expect(404)).body.code).toBe('not_found')
    }
    await house.anonymous().get('/assets/nothing.js').expect(404)
  })

  it('says what is wrong with a field in Ukrainian, and no word of a program', async () => {
    const { body } = await house.anonymous().post('/api/session').send({ password: 7 }).expect(422)
    expect(body.errors).toMatchObject({ username: 'Заповніть це поле.', password: 'Очікується текст.' })
  })

  it('keeps no answer of the API in any cache', async () => {
    const clerk = await house.as('clerkKorosten')
    for (const path of ['/api/session', '/api/districts', '/api/districts/99']) {
      expect((await clerk.get(path)).headers['cache-control']).toBe('no-store')
    }
  })

  it('refuses a body that is no JSON, and one that is too big', async () => {
    const sent = (body: string) =>
      house.anonymous().post('/api/session').set('Content-Type', 'application/json').send(body).expect(422)
    expect((await sent('{"username":')).body.code).toBe('bad_json')
    expect((await sent(JSON.stringify({ username: 'x'.repeat(1_100_000) }))).body.code).toBe('too_large')
  })
})

describe('behind TLS, in production', () => {
  const behindTls = () => {
    const { office } = house
    const config = { ...office.config, production: true, publicOrigin: 'https://oblik.example' }
    return createApp({ ...office, config })
  }
  const signIn = (origin: string) =>
    request(behindTls())
      .post('/api/session')
      .set({ Origin: origin, 'X-Forwarded-Proto': 'https' })
      .send({ username: 'admin', password: demoPassword })

  it('the cookie is Secure and browsers are told to stay with TLS', async () => {
    const { headers } = await signIn('https://oblik.example').expect(200)
    expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
    expect(headers['strict-transport-security']).toContain('max-age=')
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  })

  it('only the office’s own origin may write', async () => {
    await signIn('https://oblik.example.evil.example').expect(403)
    await signIn('http://oblik.example').expect(403)
  })
})
