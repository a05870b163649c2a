import { DataTable, SearchInput, SelectInput, useCanAccess, useTranslate } from 'react-admin'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { CreateLink } from '../layout/CreateLink.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { unbroken } from '../layout/table-cells.ts'
import { StaffState } from './StaffState.tsx'
import type { StaffRow } from './staff-member.ts'
import { useRoleChoices, useRoleName } from './use-role-choices.ts'

const RoleFilter = ({ alwaysOn: _, ...props }: { source: string; alwaysOn?: boolean }) => (
  <SelectInput
    {...props}
    choices={useRoleChoices()}
    emptyText="resources.staff.any_role"
    translateChoice={false}
    sx={{ minWidth: 190 }}
  />
)

const useFilters = () => {
  const hint = useTranslate()('resources.staff.search')
  return [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 260 } }} />,
    <RoleFilter key="role" source="role" alwaysOn />,
    ...useDistrictFilter(true),
  ]
}

/** The people of the office by surname. */
export const StaffList = () => {
  const translate = useTranslate()
  const roleName = useRoleName()
  const { canAccess: writes = false } = useCanAccess({ resource: 'staff', action: 'edit' })
  const place = ({ district }: StaffRow) => district ?? translate('console.user.company')
  return (
    <ListPage<StaffRow>
      sort={{ field: 'fullName', order: 'ASC' }}
      filters={useFilters()}
      actions={<CreateLink label="resources.staff.create" />}
      phone={{
        primary: ({ fullName }) => fullName,
        secondary: (member) => `${roleName(member.role)} · ${place(member)}`,
        ...(writes ? { foot: (member: StaffRow) => <StaffState member={member} /> } : { open: false as const }),
      }}
    >
      <DataTable<StaffRow> bulkActionButtons={false} rowClick={writes ? 'show' : false}>
        <DataTable.Col<StaffRow> source="fullName" sx={{ fontWeight: 600 }} />
        <DataTable.Col<StaffRow> source="role" render={({ role }) => roleName(role)} />
        <DataTable.Col<StaffRow> source="districtId" render={place} />
        {writes ? <DataTable.Col<StaffRow> source="username" sx={unbroken} /> : null}
        {writes ? (
          <DataTable.Col<StaffRow>
            label="resources.staff.fields.state"
            render={(member) => <StaffState member={member} />}
          />
        ) : null}
      </DataTable>
    </ListPage>
  )
}
