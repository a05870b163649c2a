import Box from '@mui/material/Box'
import { Panel } from '../../layout/Panel.tsx'
import { frame } from '../../layout/theme.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { ActionsPanel } from '../actions/ActionsPanel.tsx'
import { useOrderActions } from '../actions/use-order-actions.ts'
import { MoneyPanel } from '../money/MoneyPanel.tsx'
import type { OrderPage } from '../order.ts'
import { AskedPanel } from './AskedPanel.tsx'
import { AttachmentsPanel } from './AttachmentsPanel.tsx'
import { CheckList } from './CheckList.tsx'
import { ClaimNotice } from './ClaimNotice.tsx'
import { ConsumerPanel } from './ConsumerPanel.tsx'
import { DatesPanel } from './DatesPanel.tsx'
import { DocumentsPanel } from './DocumentsPanel.tsx'
import { OrderHeading } from './OrderHeading.tsx'
import { PhoneActions } from './PhoneActions.tsx'
import { PointPanel } from './PointPanel.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { Timeline } from './Timeline.tsx'

interface Props {
  order: OrderPage
  onReload: () => void
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(340px, 34%)' },
  gridTemplateRows: { md: 'auto 1fr' },
  alignItems: 'start',
  gap: 2,
  '@media print': { display: 'block', '& > div > *': { mb: 2 } },
} as const

const side = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 1fr)',
  gridColumn: { md: 2 },
  gridRow: { md: '1 / span 2' },
  position: { md: 'sticky' },
  top: { md: frame.barHeight + 12 },
  maxHeight: { md: `calc(100dvh - ${frame.barHeight + 24}px)` },
  overflowY: { md: 'auto' },
  scrollbarWidth: 'thin',
  '@media print': { position: 'static', maxHeight: 'none', overflow: 'visible' },
} as const

/** The actions stay in sight while the rest is read; on a low screen they would leave no room for it. */
const pinned = {
  position: { md: 'sticky' },
  top: 0,
  zIndex: 1,
  pb: 2,
  mb: -2,
  bgcolor: 'background.default',
  displayPrint: 'none',
  '@media (max-height: 819.95px)': { position: 'static' },
} as const

/** One column under the thumb: who and what first, papers and money next, the past last. */
const PhoneDesk = ({ order, onReload }: Props) => (
  <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)', pb: 8 }}>
    <PhoneActions order={order} actions={useOrderActions(order)} onReload={onReload} />
    <AskedPanel order={order} />
    <ConsumerPanel order={order} />
    <ResultPanel order={order} />
    {order.tone === 'office' ? <CheckList order={order} /> : null}
    <AttachmentsPanel order={order} />
    <MoneyPanel order={order} />
    <DocumentsPanel order={order} />
    <PointPanel accountId={order.accountId} />
    <DatesPanel order={order} />
    <Timeline order={order} />
  </Box>
)

/** Money that is awaited stands right under the actions; by style alone, for a form in it must not be drawn anew. */
const first = { order: -1 } as const

const WideDesk = ({ order, onReload }: Props) => (
  <Box sx={columns}>
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <AskedPanel order={order} />
      {order.tone === 'office' ? <CheckList order={order} /> : null}
      <ResultPanel order={order} />
      <AttachmentsPanel order={order} />
      <DatesPanel order={order} />
    </Box>
    <Box sx={side}>
      <Box sx={{ ...pinned, order: -2 }}>
        <Panel>
          <ActionsPanel order={order} actions={useOrderActions(order)} onReload={onReload} />
        </Panel>
      </Box>
      <ConsumerPanel order={order} />
      <Box sx={order.tone === 'money' ? first : undefined}>
        <MoneyPanel order={order} />
      </Box>
      <DocumentsPanel order={order} />
      <PointPanel accountId={order.accountId} />
    </Box>
    <Timeline order={order} />
  </Box>
)

/** The order page of console.md: what is asked and shown at the left, what to do and with whom at the right. */
export const OrderDesk = (props: Props) => {
  const Desk = useIsPhone() ? PhoneDesk : WideDesk
  return (
    <>
      <OrderHeading order={props.order} />
      <ClaimNotice order={props.order} />
      <Desk {...props} />
    </>
  )
}
