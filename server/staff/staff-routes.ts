import { listRoutes } from '../http/list-routes.ts'
import { recordParams } from '../http/record-params.ts'
import { type Route, route } from '../http/route.ts'
import { resetPassword } from './change-password.ts'
import { changeStaff } from './change-staff.ts'
import { createStaff } from './create-staff.ts'
import { resetSecondFactor } from './enrol-second-factor.ts'
import { hashPassword, oneTimePassword } from './password-hash.ts'
import { staffFields } from './staff-policy.ts'
import { newStaff, staffChange } from './staff-schema.ts'
import { listStaff, loadStaffMember } from './staff-views.ts'

/** Staff administration. The one-time password is said once, in the answer (and in its repetition under the same key). */
export const staffRoutes: Route[] = [
  ...listRoutes({ resource: 'staff', may: 'staff.read', fields: staffFields, list: listStaff, show: loadStaffMember }),
  route({
    method: 'post',
    path: '/staff',
    may: 'staff.write',
    body: newStaff,
    handler: async ({ office, actor, body, commit }) => {
      const password = oneTimePassword()
      const passwordHash = await hashPassword(password)
      return commit(async (trx) => {
        const member = await createStaff(trx, office, actor, { ...body, passwordHash })
        return { status: 201, body: { ...member, oneTimePassword: password } }
      })
    },
  }),
  route({
    method: 'put',
    path: '/staff/:id',
    may: 'staff.write',
    params: recordParams,
    body: staffChange,
    scope: (office, actor, { id }) => loadStaffMember(office.db.reader, actor, id),
    handler: async ({ office, actor, params, body, session }) => {
      const member = await office.db.transaction((trx) => changeStaff(trx, office, actor, params.id, body))
      session.forget(params.id)
      return { body: member }
    },
  }),
  route({
    method: 'post',
    path: '/staff/:id/password',
    may: 'staff.write',
    params: recordParams,
    scope: (office, actor, { id }) => loadStaffMember(office.db.reader, actor, id),
    handler: async ({ office, actor, params, session, commit }) => {
      const password = oneTimePassword()
      const passwordHash = await hashPassword(password)
      const reply = await commit(async (trx) => {
        const member = await resetPassword(trx, office, actor, params.id, passwordHash)
        return { body: { ...member, oneTimePassword: password } }
      })
      session.forget(params.id)
      return reply
    },
  }),
  route({
    method: 'post',
    path: '/staff/:id/second-factor/reset',
    may: 'staff.write',
    params: recordParams,
    scope: (office, actor, { id }) => loadStaffMember(office.db.reader, actor, id),
    handler: async ({ office, actor, params, session }) => {
      const member = await office.db.transaction((trx) => resetSecondFactor(trx, office, actor, params.id))
      session.forget(params.id)
      return { body: member }
    },
  }),
]
