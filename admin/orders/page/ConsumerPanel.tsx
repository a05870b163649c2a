import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderPage } from '../order.ts'
import { PhoneLink } from '../PhoneLink.tsx'
import { AccountLink } from './AccountLink.tsx'
import { IdentityFact } from './IdentityFact.tsx'
import { OtherOrders } from './OtherOrders.tsx'
import { useAccountCard } from './use-account-card.ts'

/** Who asks: name, phones, document, the account and what else is open on it. */
export const ConsumerPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const account = useAccountCard(order.accountId)
  const other = account?.phone && account.phone !== order.phone ? account.phone : null
  return (
    <Panel title={translate('resources.orders.consumer.title')}>
      <Typography sx={{ fontWeight: 600, mb: 1 }}>{order.consumerName}</Typography>
      <Facts>
        <Fact label="resources.orders.fields.phone">
          <PhoneLink phone={order.phone} />
          {other ? (
            <>
              <br />
              <PhoneLink phone={other} />
            </>
          ) : null}
        </Fact>
        {order.email ? (
          <Fact label="resources.orders.fields.email">
            <Link href={`mailto:${order.email}`}>{order.email}</Link>
          </Fact>
        ) : null}
        <Fact label="resources.orders.consumer.identity">
          {account ? <IdentityFact accountId={order.accountId} masked={account.identityDocument} /> : null}
        </Fact>
        <Fact label="resources.orders.fields.account">
          <AccountLink id={order.accountId} number={order.account} />
        </Fact>
        <Fact label="resources.orders.fields.address">{order.address}</Fact>
        <Fact label="resources.orders.fields.district">{order.district}</Fact>
      </Facts>
      <OtherOrders order={order} />
    </Panel>
  )
}
