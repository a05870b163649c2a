import Box from '@mui/material/Box'
import { useCanAccess, useGetList, useTranslate } from 'react-admin'
import { Money } from '../fields/Money.tsx'
import { RecordLink } from '../fields/RecordLink.tsx'
import { InvoiceState } from '../invoices/InvoiceState.tsx'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { AccountPanel } from './AccountPanel.tsx'
import type { AccountPage } from './account.ts'

const most = 10

/** What the account owes for services and has paid; absent where nothing was ever invoiced. */
export const AccountInvoices = ({ account }: { account: AccountPage }) => {
  const translate = useTranslate()
  const { canAccess: reads = false } = useCanAccess({ resource: 'invoices', action: 'list' })
  const { data = [], total = 0 } = useGetList<InvoiceRow>(
    'invoices',
    {
      filter: { account: account.number },
      sort: { field: 'id', order: 'DESC' },
      pagination: { page: 1, perPage: most },
    },
    { enabled: reads },
  )
  if (data.length === 0) return null
  return (
    <AccountPanel
      title={translate('resources.accounts.invoices')}
      more={{ resource: 'invoices', filter: { account: account.number }, total, shown: data.length }}
    >
      {data.map((invoice) => (
        <Box
          component="li"
          key={invoice.id}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, py: 0.75 }}
        >
          <Box sx={{ flex: '1 1 160px' }}>
            <RecordLink resource="invoices" id={invoice.id}>{`№ ${invoice.number}`}</RecordLink>
          </Box>
          <Money value={invoice.total} />
          <Box sx={{ width: { sm: 200 } }}>
            <InvoiceState invoice={invoice} />
          </Box>
        </Box>
      ))}
    </AccountPanel>
  )
}
