import type { Knex } from 'knex'
import type { Row } from '../db/database.ts'
import { listRows } from '../db/list-rows.ts'
import { matchingIds } from '../db/matching-ids.ts'
import { visibleTo } from '../db/visible-to.ts'
import { notFound } from '../errors.ts'
import type { ListQuery } from '../http/list-query.ts'
import { type Actor, scopeOf } from '../may.ts'
import { type Role, roles } from './roles.ts'
import type { StaffMember } from './staff-schema.ts'

const isRole = (value: unknown): value is Role => roles.some((role) => role === value)

const textOrNull = (value: Row[string] | undefined): string | null => (typeof value === 'string' ? value : null)

/** The role of a row; the database's own check keeps others out. */
export const roleOf = (row: Row): Role => {
  if (!isRole(row.role)) throw new Error(`unknown role ${row.role}`)
  return row.role
}

const memberOf = (row: Row): StaffMember => ({
  id: Number(row.id),
  username: String(row.username),
  fullName: String(row.full_name),
  role: roleOf(row),
  email: textOrNull(row.email),
  districtId: row.district_id === null ? null : Number(row.district_id),
  district: textOrNull(row.district),
  blocked: row.blocked_at !== null,
  mustChangePassword: Boolean(row.must_change_password),
  hasSecondFactor: row.otp_secret_sealed !== null,
  lockedUntil: textOrNull(row.locked_until),
  createdAt: String(row.created_at),
  version: Number(row.version),
})

const columns = {
  id: 'staff.id',
  username: 'staff.username',
  fullName: 'staff.full_name_key',
  role: 'staff.role',
  districtId: 'staff.district_id',
  createdAt: 'staff.created_at',
}

const withDistrict = (knex: Knex): Knex.QueryBuilder =>
  knex('staff')
    .leftJoin('districts', 'districts.id', 'staff.district_id')
    .select('staff.*', 'districts.name as district')

/** The staff an actor may know: of the own REM, or everybody for those who belong to the whole company. */
export const listStaff = async (
  knex: Knex,
  actor: Actor,
  asked: ListQuery,
): Promise<{ rows: StaffMember[]; total: number }> => {
  const query = visibleTo(withDistrict(knex), scopeOf(actor), { district: 'staff.district_id' })
  if (asked.q) {
    query.whereIn('staff.id', matchingIds(await knex('staff').select('id', 'full_name', 'username'), asked.q))
  }
  const { rows, total } = await listRows(query, columns, asked)
  return { rows: rows.map(memberOf), total }
}

/** One member of staff, within the actor's scope. Refuses `not_found`. */
export const loadStaffMember = async (knex: Knex, actor: Actor, id: number): Promise<StaffMember> => {
  const query = visibleTo(withDistrict(knex), scopeOf(actor), { district: 'staff.district_id' })
  const row: Row | undefined = await query.where('staff.id', id).first()
  if (!row) throw notFound('Працівника')
  return memberOf(row)
}
