import { useRecordContext } from 'react-admin'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { AccountConsumption } from './AccountConsumption.tsx'
import { AccountDocuments } from './AccountDocuments.tsx'
import { AccountInvoices } from './AccountInvoices.tsx'
import { AccountOrders } from './AccountOrders.tsx'
import { AccountStatementPanel } from './AccountStatementPanel.tsx'
import type { AccountPage } from './account.ts'
import { ConsumerPanel } from './ConsumerPanel.tsx'
import { PointsPanel } from './PointsPanel.tsx'

const AccountDesk = () => {
  const account = useRecordContext<AccountPage>()
  if (!account) return null
  return (
    <TwoColumns
      main={
        <>
          <AccountOrders account={account} />
          <AccountConsumption account={account} />
          <AccountInvoices account={account} />
          <AccountDocuments account={account} />
        </>
      }
      side={
        <>
          <ConsumerPanel account={account} />
          <AccountStatementPanel account={account} />
          {account.meteringPoints ? <PointsPanel points={account.meteringPoints} /> : null}
        </>
      }
    />
  )
}

/** One account as a caller's clerk needs it: what was asked and where it stands, who it is, which meter. */
export const AccountShow = () => (
  <ShowPage<AccountPage>>
    <AccountDesk />
  </ShowPage>
)
