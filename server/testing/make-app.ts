import pino from 'pino'
import request from 'supertest'
import { demoGatewayKey, demoPassword } from '../../seeds/demo/staff.ts'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { ConsumerActor, StaffActor } from '../may.ts'
import type { Office } from '../office.ts'
import { frozenClock } from '../time/clock.ts'
import { freshDatabase } from './fresh-database.ts'
import { lendWorkers } from './lend-workers.ts'
import { type PersonaName, personas } from './personas.ts'
import { testNow, testSeal } from './test-template.ts'

/** The real application on a database of its own, its clock standing still until a test moves it. */
export interface TestApp {
  office: Office
  clock: ReturnType<typeof frozenClock>
  /** A browser signed in as a persona; the header lets it write without an Origin. */
  as: (persona: PersonaName) => Promise<ReturnType<typeof request.agent>>
  /** The persona as verbs know them. */
  actor: (persona: PersonaName) => StaffActor
  /** The consumers' cabinet, as verbs know it. */
  cabinet: ConsumerActor
  /** The cabinet's calls to the gateway. */
  gateway: () => ReturnType<typeof request.agent>
  anonymous: () => ReturnType<typeof request.agent>
  close: () => Promise<void>
}

/** Opens an application for one test file. Close it in `afterAll`. */
export const makeApp = async (): Promise<TestApp> => {
  const { db, dataDir, drop } = await freshDatabase()
  const clock = frozenClock(testNow)
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, LOG_LEVEL: 'silent', EXPORTS_YIELD: '0' })
  const { close, ...workers } = lendWorkers()
  const office: Office = { config, db, clock, seal: testSeal, ...workers, log: pino({ level: 'silent' }) }
  const app = createApp(office)
  const staff = await personas(db)
  const actor = (persona: PersonaName): StaffActor => staff[persona]
  const key = await db.reader('gateway_keys').first('id', 'name')
  return {
    office,
    clock,
    actor,
    cabinet: { kind: 'consumer', keyId: key.id, name: key.name, consumerId: null },
    as: async (persona) => {
      const agent = request.agent(app).set('X-Oblik', '1')
      const { username } = actor(persona)
      await agent.post('/api/session').send({ username, password: demoPassword }).expect(200)
      return agent
    },
    gateway: () => request.agent(app).set('Authorization', `Bearer ${demoGatewayKey}`),
    anonymous: () => request.agent(app).set('X-Oblik', '1'),
    close: async () => {
      await close()
      await drop()
    },
  }
}
