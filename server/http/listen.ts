import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { refuseUnreadable } from './refuse-unreadable.ts'

const listenOn = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, ipv6Only: false }, () => {
      server.off('error', reject)
      resolve()
    })
  })

const isWithoutIpv6 = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL')

/** Bytes of an address and headers: room for a filter by a thousand ids, the longest page there is (architecture §7). */
const longestHead = 128 * 1024

/** Listens on IPv6 and IPv4 at once; on a machine without IPv6 on IPv4 alone. */
export const listen = async (handle: RequestListener, port: number): Promise<Server> => {
  const server = createServer({ maxHeaderSize: longestHead }, handle)
  refuseUnreadable(server)
  try {
    await listenOn(server, port, '::')
  } catch (error) {
    if (!isWithoutIpv6(error)) throw error
    await listenOn(server, port, '0.0.0.0')
  }
  return server
}

const politely = 20_000
const quietTurns = 3
const longestDoor = 1000

/**
 * Takes in whoever stands at the door already: what the machine holds but nobody accepted would be cut off. One
 * connection is accepted a turn, so that it goes on until nobody comes for a few turns (1 s at most).
 */
const takeInTheWaiting = async (server: Server): Promise<void> => {
  let quiet = 0
  const newcomer = (): void => {
    quiet = 0
  }
  server.on('connection', newcomer)
  for (const end = performance.now() + longestDoor; quiet < quietTurns && performance.now() < end; quiet += 1) {
    await turn()
  }
  server.off('connection', newcomer)
}

/**
 * Takes no new connections, lets requests in flight be answered (20 s at most), and closes connections kept alive as
 * soon as they rest.
 */
export const stopListening = async (server: Server): Promise<void> => {
  await takeInTheWaiting(server)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const resting = setInterval(() => server.closeIdleConnections(), 50)
  const giveUp = new AbortController()
  const tooLong = pause(politely, undefined, { signal: giveUp.signal }).then(
    () => server.closeAllConnections(),
    () => undefined,
  )
  await closed
  giveUp.abort()
  await tooLong
  clearInterval(resting)
}
