import { useState } from 'react'
import { required, TextInput } from 'react-admin'
import { CreateForm } from '../layout/CreateForm.tsx'
import { NewPassword } from './NewPassword.tsx'
import { StaffInputs } from './StaffInputs.tsx'
import type { WithPassword } from './staff-member.ts'

/** Takes on a member of staff; the one-time password is shown once, here, in the form's place. */
export const StaffCreate = () => {
  const [made, setMade] = useState<WithPassword | null>(null)
  if (made) return <NewPassword member={made} />
  return (
    <CreateForm<WithPassword>
      draft="staff.create"
      save="resources.staff.create"
      saved="resources.staff.created"
      defaultValues={{ districtId: null }}
      onCreated={setMade}
    >
      <StaffInputs />
      <TextInput
        source="username"
        validate={required()}
        helperText="resources.staff.help.username"
        slotProps={{ htmlInput: { autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } }}
        fullWidth
      />
    </CreateForm>
  )
}
