import { createServer, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { listen, stopListening } from './listen.ts'

let server: Server = createServer()
afterEach(() => stopListening(server))

/** Everything the door answers to these bytes before it closes. */
const said = async (
  bytes: string,
  handle: RequestListener = (_request, response) => response.end(),
): Promise<string> => {
  server = await listen(handle, 0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  const socket = connect(address.port, '127.0.0.1')
  socket.write(bytes)
  const parts: string[] = []
  for await (const part of socket.setEncoding('utf8')) parts.push(part)
  return parts.join('')
}

const problemIn = (answer: string): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: oblik\r\nConnection: close\r\n\r\n`

describe('what is no readable HTTP', () => {
  it.each([
    ['not a request at all', 'ПРИВІТ\r\n\r\n'],
    ['a length that is no number', 'POST / HTTP/1.1\r\nHost: oblik\r\nContent-Length: abc\r\n\r\n'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: oblik\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('is refused with a problem document: %s', async (_what, bytes) => {
    const answer = await said(bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/)
    expect(problemIn(answer)).toMatchObject({ status: 400, code: 'unreadable_request', detail: expect.any(String) })
  })

  it('is refused as too long where its address is', async () => {
    const answer = await said(get(`/?filter=${'x'.repeat(200_000)}`))
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
    expect(problemIn(answer)).toMatchObject({
      code: 'address_too_long',
      errors: { root: { serverError: expect.stringContaining('відбір') } },
    })
  })

  it('does not break into an answer that has begun', async () => {
    const answer = await said('GET / HTTP/1.1\r\nHost: oblik\r\n\r\nПРИВІТ\r\n\r\n', (_request, response) => {
      response.writeHead(200, { 'Content-Length': 10 }).write('почат')
    })
    expect(answer).not.toContain('problem')
  })
})

it('a filter by a thousand long ids is heard', async () => {
  const ids = Array.from({ length: 1000 }, (_, place) => `${place + 1_000_000}:${place}:2026-11-01:consumed`)
  const path = `/?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`
  const answer = await said(get(path), (request, response) => response.end(`чую ${request.url?.length}`))
  expect(answer).toContain(`чую ${path.length}`)
})
