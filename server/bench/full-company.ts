import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { demoPassword } from '../../seeds/demo/staff.ts'

const portMessage = z.object({ port: z.number() })
const heldMessage = z.object({ held: z.number() })

/** The product on the company of full size, in a process of its own, with somebody signed in. */
export interface FullCompany {
  url: string
  cookie: string
  /** Asks for a page; how long the answer took, in milliseconds, and its body. */
  get: (address: string) => Promise<{ ms: number; body: string; range: string | null }>
  /** For how many milliseconds its event loop was held at most since this was last asked. */
  held: () => Promise<number>
  stop: () => void
}

const messageOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'message'))[0]

/** Starts a server file of this folder and gives its address. */
export const serve = async (file: string, message?: object): Promise<{ child: ChildProcess; url: string }> => {
  const child = fork(join(import.meta.dirname, file), { execArgv: ['--import', 'tsx'] })
  if (message) child.send(message)
  const { port } = portMessage.parse(await messageOf(child))
  return { child, url: `http://127.0.0.1:${port}` }
}

/** Starts the product and signs the manager in, who sees the whole company. */
export const startFullCompany = async (username = 'manager'): Promise<FullCompany> => {
  const { child, url } = await serve('serve-full.ts')
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Oblik': '1' },
    body: JSON.stringify({ username, password: demoPassword }),
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`could not sign in: ${answer.status}`)
  return {
    url,
    cookie,
    get: async (address) => {
      const start = performance.now()
      const reply = await fetch(url + address, { headers: { cookie } })
      const body = await reply.text()
      const ms = performance.now() - start
      if (!reply.ok) throw new Error(`${address} answered ${reply.status}: ${body.slice(0, 200)}`)
      return { ms, body, range: reply.headers.get('content-range') }
    },
    held: async () => {
      child.send({})
      return heldMessage.parse(await messageOf(child)).held
    },
    stop: () => child.kill(),
  }
}

/** The address of a list’s page. */
export const listAddress = (
  resource: string,
  range: readonly [number, number],
  { sort, filter }: { sort?: readonly [string, string]; filter?: object } = {},
): string =>
  `/api/${resource}?${new URLSearchParams({
    range: JSON.stringify(range),
    ...(sort && { sort: JSON.stringify(sort) }),
    ...(filter && { filter: JSON.stringify(filter) }),
  })}`
