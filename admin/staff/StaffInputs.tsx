import { useEffect } from 'react'
import { required, SelectInput, TextInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { DistrictChoice } from '../districts/DistrictChoice.tsx'
import { useRoleChoices } from './use-role-choices.ts'

const companyWide = ['operator', 'administrator']
const eitherWay = 'manager'

/**
 * Which REM: clerks and dispatchers work in one, operators and administrators for the whole company, a manager either
 * way (domain §1).
 */
const DistrictInput = () => {
  const role: unknown = useWatch({ name: 'role' })
  const { setValue } = useFormContext()
  const everywhere = typeof role === 'string' && companyWide.includes(role)
  useEffect(() => {
    if (everywhere) setValue('districtId', null)
  }, [everywhere, setValue])
  if (everywhere || !role) return null
  return (
    <DistrictChoice
      source="districtId"
      emptyText="console.user.company"
      {...(role === eitherWay ? {} : { validate: required() })}
      helperText={role === eitherWay ? 'resources.staff.help.manager' : false}
      fullWidth
    />
  )
}

/** Name, role, REM and e-mail of a member of staff. */
export const StaffInputs = () => (
  <>
    <TextInput source="fullName" validate={required()} helperText="resources.staff.help.fullName" fullWidth />
    <SelectInput
      source="role"
      choices={useRoleChoices()}
      translateChoice={false}
      validate={required()}
      helperText={false}
      fullWidth
    />
    <DistrictInput />
    <TextInput source="email" type="email" helperText="resources.staff.help.email" fullWidth />
  </>
)
