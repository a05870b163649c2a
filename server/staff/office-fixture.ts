import request from 'supertest'
import { demoPassword } from '../../seeds/demo/staff.ts'
import { createApp } from '../app.ts'
import { makeApp } from '../testing/make-app.ts'
import { openSessions } from './open-sessions.ts'

/** Everybody's password here. */
export const password = demoPassword

/** A test office whose sessions are at hand, and whose people sign in by their usernames. */
export const openStaffedOffice = async (asked: { secondFactor: boolean } = { secondFactor: false }) => {
  const made = await makeApp()
  const { clock, close } = made
  const office = { ...made.office, config: { ...made.office.config, ...asked } }
  const sessions = openSessions(office)
  const app = createApp(office, sessions)
  const someone = () => request.agent(app).set('X-Oblik', '1')
  return {
    office,
    sessions,
    clock,
    close,
    /** A visitor with no session yet. */
    someone,
    /** Somebody who has signed in. */
    signedIn: async (username: string) => {
      const agent = someone()
      await agent.post('/api/session').send({ username, password }).expect(200)
      return agent
    },
    idOf: async (username: string): Promise<number> =>
      (await office.db.reader('staff').where({ username }).first('id')).id,
  }
}

export type StaffedOffice = Awaited<ReturnType<typeof openStaffedOffice>>
