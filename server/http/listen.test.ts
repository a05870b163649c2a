import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { listen, stopListening } from './listen.ts'

const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}

const ask = (host: string, port: number, agent?: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ host, port, agent, path: '/' }, (response) => {
      const parts: string[] = []
      response.setEncoding('utf8').on('data', (part: string) => parts.push(part))
      response.on('end', () => resolve(parts.join('')))
    }).on('error', reject)
  })

const hello = (_request: IncomingMessage, response: ServerResponse): void => {
  response.end('Вітаємо')
}

describe('the office’s door', () => {
  it('is open over IPv4 and IPv6', async () => {
    const server = await listen(hello, 0)
    const port = portOf(server.address())
    expect(await ask('127.0.0.1', port)).toBe('Вітаємо')
    expect(await ask('::1', port)).toBe('Вітаємо')
    await stopListening(server)
  })

  it('closes after the request in flight is answered, and takes no new one', async () => {
    let finish = (): void => {}
    const started = new Promise<void>((begun) => {
      finish = () => begun()
    })
    let answer = (): void => {}
    const server = await listen((_request, response) => {
      answer = () => response.end('дочекалися')
      finish()
    }, 0)
    const port = portOf(server.address())
    const waiting = ask('127.0.0.1', port)
    await started
    const stopped = stopListening(server)
    await vi.waitUntil(() => !server.listening, { timeout: 15_000 })
    await expect(ask('127.0.0.1', port)).rejects.toThrow('ECONNREFUSED')
    answer()
    expect(await waiting).toBe('дочекалися')
    await stopped
  })

  it('lets in whoever stands before it when it closes', async () => {
    const server = await listen(hello, 0)
    const waiting = Array.from({ length: 20 }, () => ask('127.0.0.1', portOf(server.address())))
    const stopped = stopListening(server)
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['Вітаємо']))
    await stopped
  })

  it('does not wait for connections that are merely kept open', async () => {
    const server = await listen(hello, 0)
    const agent = new Agent({ keepAlive: true })
    await ask('127.0.0.1', portOf(server.address()), agent)
    const before = performance.now()
    await stopListening(server)
    expect(performance.now() - before).toBeLessThan(2000)
    agent.destroy()
  })

  it('says so when somebody else has the port', async () => {
    const server = await listen(hello, 0)
    await expect(listen(hello, portOf(server.address()))).rejects.toThrow('EADDRINUSE')
    await stopListening(server)
  })
})
