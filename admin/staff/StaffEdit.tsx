import { useRecordContext } from 'react-admin'
import { useParams } from 'react-router'
import { EditForm } from '../layout/EditForm.tsx'
import { Panel } from '../layout/Panel.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { AccessPanel } from './AccessPanel.tsx'
import { StaffInputs } from './StaffInputs.tsx'
import type { StaffRow } from './staff-member.ts'

const Access = () => {
  const member = useRecordContext<StaffRow>()
  return member ? <AccessPanel member={member} /> : null
}

/** The administrator's page of a colleague: who they are, and whether they may come in. */
export const StaffEdit = () => {
  const { id = '' } = useParams()
  return (
    <EditForm<StaffRow>
      draft={`staff.${id}`}
      frame={(form) => <TwoColumns main={<Panel>{form}</Panel>} side={<Access />} />}
    >
      <StaffInputs />
    </EditForm>
  )
}
