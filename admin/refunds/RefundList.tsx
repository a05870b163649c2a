import ListIcon from '@mui/icons-material/RequestQuoteOutlined'
import Button from '@mui/material/Button'
import { DateInput, SearchInput, SelectInput, useCanAccess, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { formatDate } from '../../server/time/iso-date.ts'
import { useDistrictFilter } from '../districts/use-district-filter.tsx'
import { Money } from '../fields/Money.tsx'
import { useSession } from '../layout/console-context.ts'
import { ListPage } from '../layout/ListPage.tsx'
import type { ListTab } from '../layout/list-tab.ts'
import { OrderLink, RefundState, useCause } from './RefundCells.tsx'
import { RefundTable } from './RefundTable.tsx'
import type { RefundRow } from './refund.ts'

const tabs: ListTab[] = [
  { key: 'due', filter: { state: 'due' }, count: 'quiet' },
  { key: 'proposed', filter: { state: 'proposed' }, count: 'quiet' },
  { key: 'approved', filter: { state: 'approved' }, count: 'quiet' },
  { key: 'ordered', filter: { state: 'ordered' }, count: 'quiet' },
  { key: 'paid', filter: { state: 'paid' } },
  { key: 'all', filter: {} },
]

const causes = ['withdrawn', 'not_performed', 'expired', 'overpaid'].map((id) => ({
  id,
  name: `resources.refunds.cause.${id}`,
}))

const ToLists = () => (
  <Button component={Link} to="/refund-lists" variant="outlined" startIcon={<ListIcon />}>
    {useTranslate()('resources.refunds.lists.open')}
  </Button>
)

/** Money to be returned, the longest owed first; a manager begins with what waits for approval. */
export const RefundList = () => {
  const translate = useTranslate()
  const cause = useCause()
  const { role } = useSession()
  const { canAccess: approves } = useCanAccess({ resource: 'refunds', action: 'approve' })
  const hint = translate('resources.refunds.search')
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={hint} sx={{ width: { sm: 440 } }} />,
    <SelectInput key="cause" source="cause" label="resources.refunds.filters.cause" choices={causes} />,
    <DateInput key="from" source="dueSince_gte" label="resources.refunds.filters.from" />,
    <DateInput key="to" source="dueSince_lte" label="resources.refunds.filters.to" />,
    ...useDistrictFilter(),
  ]
  if (approves === undefined) return null
  return (
    <ListPage<RefundRow>
      key={role}
      sort={{ field: 'dueSince', order: 'ASC' }}
      filterDefaultValues={{ state: approves ? 'proposed' : 'due' }}
      filters={filters}
      tabs={tabs}
      actions={<ToLists />}
      phone={{
        primary: ({ payee, payer }) => payee ?? payer,
        secondary: (refund) => (
          <>
            {`${cause(refund)} · ${formatDate(refund.dueSince)} · `}
            <OrderLink refund={refund} inText />
          </>
        ),
        aside: ({ amount }) => <Money value={amount} />,
        foot: (refund) => <RefundState refund={refund} />,
      }}
    >
      <RefundTable />
    </ListPage>
  )
}
