import type { ReactElement } from 'react'
import { SelectInput, TextInput } from 'react-admin'
import { addDays } from '../../server/time/iso-date.ts'
import { kyivDateOf, startOfKyivDay } from '../../server/time/kyiv-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { actionWords } from './action-words.ts'
import { useActionName } from './DeedCells.tsx'
import { PersonFilter } from './PersonFilter.tsx'
import { auditedResources, useResourceName } from './use-resource-name.ts'

interface FilterProps {
  source: string
  label?: string
  alwaysOn?: boolean
}

const ActionFilter = ({ alwaysOn: _, ...props }: FilterProps) => {
  const nameOf = useActionName()
  const choices = [...actionWords.keys()].map((id) => ({ id, name: nameOf(id) }))
  choices.sort((one, other) => one.name.localeCompare(other.name, 'uk'))
  return <SelectInput {...props} choices={choices} emptyText="resources.audit.any_action" translateChoice={false} />
}

const ResourceFilter = ({ alwaysOn: _, ...props }: FilterProps) => {
  const nameOf = useResourceName()
  const choices = auditedResources.map((id) => ({ id, name: nameOf(id) }))
  return <SelectInput {...props} choices={choices} emptyText="resources.audit.any_resource" translateChoice={false} />
}

/** A Kyiv day that stands in the filter as an instant: its beginning, or its end. */
const DayFilter = ({ alwaysOn: _, end = false, ...props }: FilterProps & { end?: boolean }) => (
  <TextInput
    {...props}
    type="date"
    format={(instant: unknown) => (typeof instant === 'string' ? addDays(kyivDateOf(instant), end ? -1 : 0) : '')}
    parse={(day: string) => (day ? startOfKyivDay(end ? addDays(day, 1) : day) : null)}
    slotProps={{ inputLabel: { shrink: true } }}
  />
)

/** Who, what, when, to which record: the first three in sight. */
export const useAuditFilters = (): ReactElement[] => [
  <PersonFilter key="actorId" source="actorId" alwaysOn />,
  <ActionFilter key="action" source="action" alwaysOn />,
  <ResourceFilter key="resource" source="resource" alwaysOn />,
  <DayFilter key="at_gte" source="at_gte" label="resources.audit.filters.from" />,
  <DayFilter key="at_lte" source="at_lte" label="resources.audit.filters.to" end />,
  <TextInput key="resourceId" source="resourceId" />,
  ...useDistrictFilter(),
]
