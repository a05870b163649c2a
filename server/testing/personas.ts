import type { Database } from '../db/database.ts'
import type { StaffActor } from '../may.ts'
import { signedInOf } from '../staff/signed-in.ts'

/** The people of the tests, by what they are and where: each is a member of the demo's staff. */
const usernames = {
  clerkZhytomyr: 'clerk.zhytomyr',
  clerkKorosten: 'clerk.korosten',
  dispatcherZhytomyr: 'dispatcher.zhytomyr',
  operator: 'operator',
  manager: 'manager',
  administrator: 'admin',
} as const

export type PersonaName = keyof typeof usernames

/** Looks the personas up in a test's database. */
export const personas = async (db: Database): Promise<Record<PersonaName, StaffActor>> => {
  const rows = await db.reader('staff').whereIn('username', Object.values(usernames))
  const find = (username: string): StaffActor => {
    const row = rows.find((each) => each.username === username)
    const found = row && signedInOf(row)
    if (!found) throw new Error(`the test database has no ${username}`)
    return found.actor
  }
  const { clerkZhytomyr, clerkKorosten, dispatcherZhytomyr, operator, manager, administrator } = usernames
  return {
    clerkZhytomyr: find(clerkZhytomyr),
    clerkKorosten: find(clerkKorosten),
    dispatcherZhytomyr: find(dispatcherZhytomyr),
    operator: find(operator),
    manager: find(manager),
    administrator: find(administrator),
  }
}
