import { join } from 'node:path'
import pino from 'pino'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { makeGatewayKey } from '../gateway/make-gateway-key.ts'
import { openOffice } from '../open-office.ts'
import { frozenClock } from '../time/clock.ts'
import { scaleFolder } from './scale-office.ts'
import { windowDay } from './scale-readings.ts'

/** A key may call a hundred times a second: this many are never short of calls. */
const keys = 60

// Started by the benchmark of the gateway as a process of its own: the whole product in a window day of the readings' file.
const config = readConfig({
  NODE_ENV: 'test',
  DATA_DIR: process.argv[2] ?? join(scaleFolder, 'readings'),
  LOG_LEVEL: 'silent',
})
const office = await openOffice(config, frozenClock(windowDay), pino({ level: 'silent' }))
const made: string[] = []
for (let each = 0; each < keys; each += 1) {
  const actor = { kind: 'system' as const, name: 'bench' }
  made.push(await office.db.transaction((trx) => makeGatewayKey(trx, office, actor, `bench ${each}`)))
}
const server = createApp(office).listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: address && typeof address === 'object' ? address.port : 0, keys: made })
})
