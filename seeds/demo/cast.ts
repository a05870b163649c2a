import type { Knex } from 'knex'
import type { ConsumerActor, StaffActor } from '../../server/may.ts'
import type { Seal } from '../../server/seal/seal.ts'
import { hashPassword } from '../../server/staff/password-hash.ts'
import { insertStaff } from '../../server/staff/staff-store.ts'
import { demoGatewayKey, demoPassword, demoStaff, type SeedStaff } from './staff.ts'
import type { Performer } from './steps.ts'

/** Everybody who acts in the demo’s histories: staff by username, and the cabinet that speaks for consumers. */
export interface Cast {
  staff: ReadonlyMap<string, StaffActor>
  cabinet: ConsumerActor
}

const cabinetName = 'Кабінет споживача'

const putMember = async (
  trx: Knex.Transaction,
  member: SeedStaff,
  passwordHash: string,
  createdAt: string,
): Promise<StaffActor> => {
  const { username, fullName, role } = member
  const districtId = member.districtCode === null ? null : Number(member.districtCode)
  const email = `${username}@oblik.example`
  const added = { username, fullName, role, email, districtId, passwordHash, mustChangePassword: false, createdAt }
  const id = await insertStaff(trx, added)
  if (id === null) throw new Error(`${username} is there already: the demo wants an empty database`)
  return { kind: 'staff', id, username, name: fullName, role, districtId }
}

/** Hashes of the demo password, one for each member: argon2 takes its time and runs beside the event loop. */
export const hashDemoPasswords = (): Promise<string[]> => Promise.all(demoStaff.map(() => hashPassword(demoPassword)))

/** Puts the demo staff and the demo gateway key into the database; `hashes` as `hashDemoPasswords` gave them. */
export const putCast = async (
  trx: Knex.Transaction,
  seal: Seal,
  hashes: readonly string[],
  createdAt: string,
): Promise<Cast> => {
  const staff = new Map<string, StaffActor>()
  for (const [place, member] of demoStaff.entries()) {
    staff.set(member.username, await putMember(trx, member, hashes[place] ?? '', createdAt))
  }
  const [key] = await trx('gateway_keys')
    .insert({ name: cabinetName, key_index: seal.index(demoGatewayKey), created_at: createdAt })
    .returning('id')
  return { staff, cabinet: { kind: 'consumer', keyId: key.id, name: cabinetName, consumerId: null } }
}

const districtWord: Readonly<Record<string, string>> = {
  '01': 'zhytomyr',
  '04': 'berdychiv',
  '07': 'zviahel',
  '08': 'korosten',
}

/** The member of staff who does a thing in a РЕМ. */
export const staffOf = (cast: Cast, by: Exclude<Performer, 'consumer'>, districtCode: string): StaffActor => {
  const companyWide = by === 'operator' || by === 'manager'
  const username = companyWide ? by : `${by}.${districtWord[districtCode]}`
  const member = cast.staff.get(username)
  if (!member) throw new Error(`the demo has no ${username}`)
  return member
}
