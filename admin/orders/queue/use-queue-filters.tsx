import { lazy, type ReactElement, Suspense, useMemo } from 'react'
import { SearchInput, SelectInput, TextInput, useCanAccess, useTranslate } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { useColleagues } from '../use-colleagues.ts'
import { useServices } from '../use-services.ts'

interface FilterProps {
  source: string
  alwaysOn?: boolean
  label?: string
}

const StateChoice = lazy(async () => ({ default: (await import('./StateChoice.tsx')).StateChoice }))
const OverdueChoice = lazy(async () => ({ default: (await import('./OverdueChoice.tsx')).OverdueChoice }))
const DayChoice = lazy(async () => ({ default: (await import('./DayChoice.tsx')).DayChoice }))
const DistrictChoice = lazy(async () => ({ default: (await import('./DistrictChoice.tsx')).DistrictChoice }))

const Later =
  (Choice: typeof StateChoice) =>
  ({ alwaysOn: _, ...props }: FilterProps) => (
    <Suspense fallback={null}>
      <Choice {...props} />
    </Suspense>
  )
const StateFilter = Later(StateChoice)
const DistrictFilter = Later(DistrictChoice)
const OverdueFilter = Later(OverdueChoice)
const DayFilter = Later(DayChoice)

const ServiceFilter = ({ alwaysOn: _, ...props }: FilterProps) => (
  <SelectInput
    {...props}
    choices={useServices()}
    optionValue="code"
    optionText="shortName"
    emptyText="resources.orders.queue.any_service"
    translateChoice={false}
    sx={{ maxWidth: 240 }}
  />
)

const AssigneeFilter = ({ alwaysOn: _, ...props }: FilterProps) => {
  const translate = useTranslate()
  const me = useSession().id
  const others = useColleagues().filter(({ id }) => id !== me)
  const choices = [{ id: me, fullName: translate('resources.orders.queue.mine') }, ...others]
  return (
    <SelectInput
      {...props}
      choices={choices}
      optionText="fullName"
      emptyText="resources.orders.queue.anybody"
      translateChoice={false}
      sx={{ maxWidth: 220 }}
    />
  )
}

const field = (name: string): string => `resources.orders.filters.${name}`

/** What the queue can be filtered by: the commonest always in sight, the rest by choice. */
export const useQueueFilters = (): ReactElement[] => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { district } = useSession()
  const { canAccess: knowsStaff = false } = useCanAccess({ resource: 'staff', action: 'list' })
  const hint = translate('resources.orders.queue.search')
  return useMemo(
    () => [
      <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 280 } }} />,
      <ServiceFilter key="serviceCode" source="serviceCode" label={field('service')} alwaysOn={!phone} />,
      ...(knowsStaff
        ? [<AssigneeFilter key="assigneeId" source="assigneeId" label={field('assignee')} alwaysOn={!phone} />]
        : []),
      <StateFilter key="state" source="state" label={field('state')} />,
      <OverdueFilter key="overdue" source="overdue" label={field('overdue')} />,
      <DayFilter key="dueOn_gte" source="dueOn_gte" label={field('due_from')} />,
      <DayFilter key="dueOn_lte" source="dueOn_lte" label={field('due_to')} />,
      <TextInput key="number" source="number" label={field('number')} />,
      <TextInput key="account" source="account" label={field('account')} />,
      ...(district ? [] : [<DistrictFilter key="districtId" source="districtId" label={field('district')} />]),
    ],
    [hint, phone, knowsStaff, district],
  )
}
