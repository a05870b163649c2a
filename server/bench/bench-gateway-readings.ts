import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { openBareReadings } from './bare-readings.ts'
import { spread } from './median.ts'
import { openReadingsOffice, type RoundLine, roundDay, walkRound } from './scale-readings.ts'

const rounds = 5
const readings = 1_000
const atOnce = 20

const served = z.object({ port: z.number(), keys: z.array(z.string()) })

interface Served {
  child: ChildProcess
  port: number
  keys: string[]
}

const serve = async (file: string, folder: string): Promise<Served> => {
  const child = fork(join(import.meta.dirname, file), [folder], { execArgv: ['--import', 'tsx'] })
  return { child, ...served.parse((await once(child, 'message'))[0]) }
}

/** Sends readings one by one, twenty at once; how many a second were answered. */
const send = async (url: string, keys: readonly string[], bodies: readonly object[]): Promise<number> => {
  let next = 0
  const go = async (): Promise<void> => {
    for (let place = next; place < bodies.length; place = next) {
      next += 1
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${keys[place % keys.length]}` }
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(bodies[place]) })
      if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
      await answer.arrayBuffer()
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: atOnce }, go))
  return (bodies.length / (performance.now() - start)) * 1000
}

/**
 * Single readings through the gateway (key, checks, audit, answer) against bare Express with one insert as durable: how
 * many a second. Printed without a goal; ten thousand readings an hour are three a second.
 */
export const benchGatewayReadings = async (print: (line: string) => void, given?: string): Promise<void> => {
  const { db, folder } = await openReadingsOffice(given)
  const bare = openBareReadings(folder)
  bare.clear()
  const lines = await walkRound(db.reader, readings * rounds, 1)
  await db.close()
  const [product, floor] = [await serve('serve-readings.ts', folder), await serve('serve-bare-readings.ts', folder)]
  const [ours, theirs]: [number[], number[]] = [[], []]
  const bodyOf = ({ account, figure }: RoundLine) => ({ account, zones: [figure], takenOn: roundDay })
  const bareBodyOf = ({ accountId, meterId, figure }: RoundLine) => ({ accountId, meterId, zones: [figure] })
  for (let round = 0; round < rounds; round += 1) {
    const some = lines.slice(round * readings, (round + 1) * readings)
    theirs.push(await send(`http://127.0.0.1:${floor.port}/readings`, floor.keys, some.map(bareBodyOf)))
    ours.push(await send(`http://127.0.0.1:${product.port}/gateway/v1/readings`, product.keys, some.map(bodyOf)))
  }
  product.child.kill()
  floor.child.kill()
  bare.clear()
  bare.close()
  print(
    `single readings through the gateway: ${spread(ours, 0)} /s, bare Express with one insert ${spread(theirs, 0)} /s`,
  )
  print(`  of the bare rate: ${spread(ours.map((rate, round) => rate / (theirs[round] ?? Number.NaN)))}`)
}
