import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useWording } from '../../fields/use-wording.ts'
import type { OrderPage } from '../order.ts'
import type { Offer } from './arrange-actions.ts'
import { MainAction } from './MainAction.tsx'
import { MoreActions } from './MoreActions.tsx'
import type { OrderActions } from './use-order-actions.ts'
import { WaitingFor } from './WaitingFor.tsx'

/** One big button for the obvious next thing, the others beside it, dangers and impossibilities under «ще». */
export const ActionButtons = ({ order, actions }: { order: OrderPage; actions: OrderActions }) => {
  const words = useWording()
  const labelOf = ({ row }: Offer) => words(row.label)
  const { main, beside, more } = actions.arranged
  return (
    <Stack sx={{ gap: 1 }}>
      {main ? <MainAction offer={main} actions={actions} /> : <WaitingFor order={order} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {beside.map((offer) => (
          <Button
            key={offer.event}
            variant="outlined"
            disabled={actions.busy}
            onClick={() => actions.open(offer)}
            sx={{ flex: '1 1 auto' }}
          >
            {labelOf(offer)}
          </Button>
        ))}
      </Stack>
      <MoreActions offers={more} labelOf={labelOf} busy={actions.busy} onOpen={(offer) => actions.open(offer)} />
    </Stack>
  )
}
