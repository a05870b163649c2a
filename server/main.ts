import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { listen, stopListening } from './http/listen.ts'
import { openLog } from './open-log.ts'
import { closeOffice, openOffice } from './open-office.ts'
import { openSessions } from './staff/open-sessions.ts'
import { startChores } from './start-chores.ts'
import { systemClock } from './time/clock.ts'

const config = readConfig(process.env)
const log = openLog(config.logLevel)
const office = await openOffice(config, systemClock, log)
const sessions = openSessions(office)
const server = await listen(createApp(office, sessions), config.port)
const chores = startChores(office, sessions)
log.info({ port: config.port }, 'listening')

const stop = async (signal: NodeJS.Signals): Promise<void> => {
  log.info({ signal }, 'stopping')
  await stopListening(server)
  await chores.stop()
  await closeOffice(office)
  log.info('stopped')
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    stop(signal).catch((error) => {
      log.fatal({ err: error }, 'could not stop in order')
      process.exitCode = 1
    })
  })
}
