import { z } from 'zod'
import { readConfig } from './config.ts'
import { makeGatewayKey } from './gateway/make-gateway-key.ts'
import { openLog } from './open-log.ts'
import { closeOffice, openOffice } from './open-office.ts'
import { systemClock } from './time/clock.ts'

/**
 * A key for the consumer channel (production starts with none): `node --import tsx server/make-channel-key.ts "<name>"`.
 * Prints it once; an earlier key of the same name is revoked.
 */
const name = z.string().trim().min(3).max(100).parse(process.argv[2])
const office = await openOffice(readConfig(process.env), systemClock, openLog('warn'))
try {
  const shell = { kind: 'system', name: 'make-channel-key' } as const
  const key = await office.db.transaction((trx) => makeGatewayKey(trx, office, shell, name))
  process.stdout.write(`${name}: ${key}\n`)
} finally {
  await closeOffice(office)
}
