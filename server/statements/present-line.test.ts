import { expect, it } from 'vitest'
import type { StaffActor } from '../may.ts'
import { createSeal } from '../seal/seal.ts'
import { sealOwn } from '../seal/sealed-text.ts'
import type { Role } from '../staff/roles.ts'
import { partyCodeFor } from './present-line.ts'

const seal = createSeal(Buffer.alloc(32, 7))
const actor = (role: Role): StaffActor => ({ kind: 'staff', id: 1, username: 'x', name: 'Х', role, districtId: null })
const told = (role: Role, code: string) => partyCodeFor(seal, actor(role), sealOwn(seal, code))

it('tells a company’s code to everybody who sees the line', () => {
  for (const role of ['clerk', 'manager', 'operator'] as const) expect(told(role, '22048622')).toBe('22048622')
})

it.each(['3184710691', '002839485', 'ВМ123456', '022048622'])(
  'tells %s, a person’s own, to those alone who read personal documents',
  (code) => {
    for (const role of ['clerk', 'manager'] as const) expect(told(role, code)).toBe(code)
    for (const role of ['operator', 'dispatcher', 'administrator'] as const) expect(told(role, code)).toBeNull()
  },
)

it('tells nothing where the bank told nothing', () => {
  expect(partyCodeFor(seal, actor('clerk'), null)).toBeNull()
})
