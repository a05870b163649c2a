import Button from '@mui/material/Button'
import { DateInput, SearchInput, useCanAccess, useListContext, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { formatDate } from '../../server/time/iso-date.ts'
import { Money } from '../fields/Money.tsx'
import { ListPage } from '../layout/ListPage.tsx'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { HryvniaInput } from './HryvniaInput.tsx'
import { LineState } from './LineState.tsx'
import { clamped, LineTable, signedAmount } from './LineTable.tsx'
import { lineTabs } from './line-tabs.ts'
import { OneStatement } from './OneStatement.tsx'
import { isOpen, type LineRow } from './statement-line.ts'

const useFilters = () => {
  const translate = useTranslate()
  const filter = (name: string) => `resources.statement-lines.filters.${name}`
  return [
    <SearchInput
      key="q"
      source="q"
      alwaysOn
      placeholder={translate('resources.statement-lines.search')}
      sx={{ width: { sm: 400 } }}
    />,
    <DateInput key="from" source="bookedOn_gte" label={filter('from')} />,
    <DateInput key="to" source="bookedOn_lte" label={filter('to')} />,
    <HryvniaInput key="least" source="amount_gte" label={filter('amount_from')} />,
    <HryvniaInput key="most" source="amount_lte" label={filter('amount_to')} />,
  ]
}

/** Into the matching desk at the first line that waits. */
const SolveButton = () => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const { data = [] } = useListContext<LineRow>()
  const { canAccess: matches = false } = useCanAccess({ resource: 'statement-lines', action: 'match' })
  const first = data.find(isOpen)
  const label = translate('resources.statement-lines.solve')
  const go = () => first && navigate(`/statement-lines/${first.id}/show`)
  useShortcut('e', go, label, { enabled: matches && first !== undefined })
  if (!matches || !first) return null
  return (
    <Button variant="contained" onClick={go} endIcon={phone ? undefined : <KeyCap combo="e" />}>
      {label}
    </Button>
  )
}

/** The lines of all statements, the unmatched first; a line opens at the matching desk. */
export const LineList = () => (
  <ListPage<LineRow>
    sort={{ field: 'bookedOn', order: 'ASC' }}
    filterDefaultValues={lineTabs[0]?.filter}
    filters={useFilters()}
    tabs={lineTabs}
    actions={<SolveButton />}
    phone={{
      primary: ({ party, documentNumber }) => party || `№ ${documentNumber}`,
      secondary: ({ bookedOn, purpose }) => <span style={clamped(2)}>{`${formatDate(bookedOn)} · ${purpose}`}</span>,
      aside: (line) => <Money value={signedAmount(line)} />,
      foot: (line) => <LineState line={line} />,
    }}
  >
    <OneStatement />
    <LineTable rowClick="show" />
  </ListPage>
)
