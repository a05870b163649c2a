import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { expect, it } from 'vitest'
import { logRequests } from './request-log.ts'

const logged = async (address: string, body?: object): Promise<Record<string, unknown>> => {
  let write = (_line: string): void => {}
  const written = new Promise<string>((resolve) => {
    write = resolve
  })
  const log = pino({ base: undefined }, { write: (line: string) => write(line) })
  const app = express()
  app.use(logRequests(log, () => 'staff:4'))
  const api = express.Router()
  api.use(express.json())
  api.all('/accounts/:number', (_request, response) => response.status(201).json({}))
  api.all('/broken/:number', (_request, _response, next) => next(new Error('Українець')))
  app.use('/api', api)
  app.use((_error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    response.status(500).end()
  })
  await request(app).post(address).send(body)
  const line: unknown = JSON.parse(await written)
  return typeof line === 'object' && line !== null ? { ...line } : {}
}

it('a request is logged by its route, status, time and caller', async () => {
  expect(await logged('/api/accounts/0101010101')).toMatchObject({
    method: 'POST',
    route: '/api/accounts/:number',
    status: 201,
    ms: expect.any(Number),
    caller: 'staff:4',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(await logged('/api/broken/0101010101')).toMatchObject({ route: '/api/broken/:number', status: 500, level: 50 })
  expect(await logged('/nowhere/0101010101')).toMatchObject({ route: '/nowhere', status: 404 })
})

it('no number, name, search word or body gets into the log', async () => {
  for (const address of ['/api/accounts/0101010101?q=secret', '/api/broken/0101010101', '/0101010101/secret']) {
    const line = JSON.stringify(await logged(address, { name: 'secret' }))
    expect(line).not.toMatch(/0101010101|secret|Українець/)
  }
})
