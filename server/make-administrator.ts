import { readConfig } from './config.ts'
import { openLog } from './open-log.ts'
import { closeOffice, openOffice } from './open-office.ts'
import { createStaff } from './staff/create-staff.ts'
import { hashPassword, oneTimePassword } from './staff/password-hash.ts'
import { newStaff } from './staff/staff-schema.ts'
import { systemClock } from './time/clock.ts'

/**
 * The first administrator of a new office (production starts with nobody), or one more after all were locked out:
 * `node --import tsx server/make-administrator.ts <username> "<surname and name>"`. Prints the one-time password.
 */
const [username, fullName] = process.argv.slice(2)
const asked = newStaff.parse({ username, fullName, role: 'administrator', districtId: null })
const office = await openOffice(readConfig(process.env), systemClock, openLog('warn'))
try {
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  const shell = { kind: 'system', name: 'make-administrator' } as const
  await office.db.transaction((trx) => createStaff(trx, office, shell, { ...asked, passwordHash }))
  process.stdout.write(`${asked.username}: ${password}\n`)
} finally {
  await closeOffice(office)
}
