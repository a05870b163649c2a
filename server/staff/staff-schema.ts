import { z } from 'zod'
import { type Role, roles } from './roles.ts'

/** A member of staff as the administrator sees it. `blocked` ends every session and lets nobody in. */
export interface StaffMember {
  id: number
  username: string
  fullName: string
  role: Role
  /** Where the office writes to; null where nobody has entered an address. */
  email: string | null
  districtId: number | null
  district: string | null
  blocked: boolean
  mustChangePassword: boolean
  hasSecondFactor: boolean
  /** The instant until which sign-in is refused after too many failures; null where it is not. */
  lockedUntil: string | null
  createdAt: string
  version: number
}

const fullName = z.string().trim().min(3, 'Вкажіть прізвище та ім’я.').max(140, 'Не довше 140 знаків.')

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'Латинські літери, цифри, крапка чи дефіс: від 3 до 40 знаків.')

const email = z
  .union([z.literal('').transform(() => null), z.email('Адреса на зразок o.koval@example.com.').max(200).toLowerCase()])
  .nullable()

const role = z.enum(roles, 'Оберіть роль.')
const districtId = z.int32().positive().nullable()

/** A new member of staff; the first password is made by the office and shown once. */
export const newStaff = z.strictObject({
  username,
  fullName,
  role,
  districtId,
  email: email.default(null),
})

/** What the administrator changes; absent fields stay. `version` is the one that was read. */
export const staffChange = z.strictObject({
  version: z.number().int(),
  fullName: fullName.optional(),
  role: role.optional(),
  districtId: districtId.optional(),
  email: email.optional(),
  blocked: z.boolean().optional(),
})

/** The sign-in form. `otp` is the second factor's code. */
export const credentials = z.strictObject({
  username: z.string().min(1, 'Введіть ім’я користувача.').max(200, 'Ім’я користувача задовге.'),
  password: z.string().min(1, 'Введіть пароль.').max(200, 'Пароль задовгий.'),
  otp: z.string().max(20).nullish(),
})

/** The change of one's own password. */
export const passwordChange = z.strictObject({
  current: z.string().min(1, 'Введіть теперішній пароль.').max(200, 'Пароль задовгий.'),
  next: z.string().min(1, 'Введіть новий пароль.').max(200, 'Не довше 200 знаків.'),
})

/** The first code of an authenticator app that was just set up. */
export const secondFactorCode = z.strictObject({
  otp: z.string('Введіть код із застосунку.').trim().min(1, 'Введіть код із застосунку.').max(20),
})
