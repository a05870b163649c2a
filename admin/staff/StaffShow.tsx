import { useRecordContext, useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Panel } from '../layout/Panel.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import type { StaffRow } from './staff-member.ts'
import { useRoleName } from './use-role-choices.ts'

const StaffFacts = () => {
  const translate = useTranslate()
  const roleName = useRoleName()
  const member = useRecordContext<StaffRow>()
  if (!member) return null
  return (
    <Facts>
      <Fact label="resources.staff.fields.role">{roleName(member.role)}</Fact>
      <Fact label="resources.staff.fields.districtId">{member.district ?? translate('console.user.company')}</Fact>
    </Facts>
  )
}

/** Who a colleague is. */
export const StaffShow = () => (
  <ShowPage<StaffRow>>
    <Panel narrow>
      <StaffFacts />
    </Panel>
  </ShowPage>
)
