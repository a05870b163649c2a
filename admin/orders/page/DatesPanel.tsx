import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { BusinessDate } from '../../fields/BusinessDate.tsx'
import { CopyText } from '../../fields/CopyText.tsx'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderPage } from '../order.ts'
import { useStateLabel } from '../use-state-label.ts'
import { DateCell } from './DateCell.tsx'

const gridSx = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, minmax(0, 1fr))' },
  columnGap: 2,
  rowGap: 1.25,
} as const

const field = (name: string): string => `resources.orders.fields.${name}`

/** The nine columns of the consumer's own list (ZH), as the consumer sees them now. */
export const DatesPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const labelOf = useStateLabel()
  return (
    <Panel title={translate('resources.orders.page.dates')}>
      <Box component="dl" sx={gridSx}>
        <DateCell label={field('service')}>{order.service}</DateCell>
        <DateCell label={field('orderedOn')}>
          <BusinessDate value={order.orderedOn} />
        </DateCell>
        <DateCell label={field('state')}>{labelOf(order)}</DateCell>
        <DateCell label={field('number')}>
          <CopyText text={String(order.number)} />
        </DateCell>
        <DateCell label={field('registrationNumber')}>
          {order.registrationNumber ? <CopyText text={order.registrationNumber} /> : null}
        </DateCell>
        <DateCell label={field('invoiceUploadedOn')}>
          <BusinessDate value={order.invoiceUploadedOn} />
        </DateCell>
        <DateCell label={field('fundsReceivedOn')}>
          <BusinessDate value={order.fundsReceivedOn} />
        </DateCell>
        <DateCell label={field('plannedOn')}>
          <BusinessDate value={order.plannedOn} />
          {order.plannedOn && order.crew ? ` · ${order.crew}` : null}
        </DateCell>
        <DateCell label={field('reply')}>{order.reply}</DateCell>
      </Box>
    </Panel>
  )
}
