import { useTranslate } from 'react-admin'
import { BusinessDate } from '../../fields/BusinessDate.tsx'
import { CopyText } from '../../fields/CopyText.tsx'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderPage } from '../order.ts'
import { useStateLabel } from '../use-state-label.ts'

const field = (name: string): string => `resources.orders.fields.${name}`

/** The nine columns of the consumer's own list (ZH), as the consumer sees them now. */
export const DatesPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const labelOf = useStateLabel()
  return (
    <Panel title={translate('resources.orders.page.dates')}>
      <Facts>
        <Fact label={field('service')}>{order.service}</Fact>
        <Fact label={field('orderedOn')}>
          <BusinessDate value={order.orderedOn} />
        </Fact>
        <Fact label={field('state')}>{labelOf(order)}</Fact>
        <Fact label={field('number')}>
          <CopyText text={String(order.number)} />
        </Fact>
        <Fact label={field('registrationNumber')}>
          {order.registrationNumber ? <CopyText text={order.registrationNumber} /> : null}
        </Fact>
        <Fact label={field('invoiceUploadedOn')}>
          <BusinessDate value={order.invoiceUploadedOn} />
        </Fact>
        <Fact label={field('fundsReceivedOn')}>
          <BusinessDate value={order.fundsReceivedOn} />
        </Fact>
        <Fact label={field('plannedOn')}>
          <BusinessDate value={order.plannedOn} />
          {order.plannedOn && order.crew ? ` · ${order.crew}` : null}
        </Fact>
        <Fact label={field('reply')}>{order.reply}</Fact>
      </Facts>
    </Panel>
  )
}
