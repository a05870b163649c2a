import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const everyMs = 10

/** The 99th percentile of some figures. */
export const percentile99 = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length * 0.99)] ?? Number.NaN

const askOnce = (agent: Agent, url: string, cookie: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { cookie } }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    // A kept connection may be closed in the moment in which it is taken again: HTTP says to ask once more.
    request.once('error', (error) => (request.reusedSocket ? resolve(askOnce(agent, url, cookie)) : reject(error)))
  })

/**
 * Asks a hundred times a second, whether the last answer has come or not, until `isOver`; what every request had to wait,
 * counted from when it was due: a server that stalls makes all of them late.
 */
export const askSteadily = async (
  urls: readonly string[],
  cookie: string,
  isOver: () => boolean,
): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const waits: number[] = []
  const asked: Promise<void>[] = []
  const begun = performance.now()
  for (let due = begun, turn = 0; !isOver(); due += everyMs, turn += 1) {
    await pause(Math.max(due - performance.now(), 0))
    // The client's own timers may be late under load: its lateness is not the server's.
    const sent = Math.max(due, performance.now() - everyMs)
    asked.push(
      askOnce(agent, urls[turn % urls.length] ?? '', cookie).then(() => {
        waits.push(performance.now() - sent)
      }),
    )
  }
  await Promise.all(asked)
  agent.destroy()
  return waits
}
