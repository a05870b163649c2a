import { useRefresh, useTranslate } from 'react-admin'
import { refundLifecycle } from '../../../server/refunds/refund-lifecycle.ts'
import { OffersPanel } from '../../layout/actions/OffersPanel.tsx'
import { arrangeOffers } from '../../layout/actions/offers.ts'
import { useEventActions } from '../../layout/actions/use-event-actions.ts'
import { Panel } from '../../layout/Panel.tsx'
import { useRefundState } from '../RefundCells.tsx'
import type { RefundPage } from '../refund.ts'
import { useMakeList } from '../use-make-list.ts'
import { NextRefund } from './NextRefund.tsx'
import { RefundEventForm } from './RefundEventForm.tsx'
import { goesIntoList, type RefundOffer } from './refund-offers.ts'

/** All that can be done with the refund now, as the server offers it, and the form of what is being done. */
export const RefundActions = ({ refund }: { refund: RefundPage }) => {
  const translate = useTranslate()
  const refresh = useRefresh()
  const labelOf = useRefundState()
  const list = useMakeList()
  const { opened, cameFrom, ...actions } = useEventActions<RefundPage, RefundOffer['row']>('refunds', refund)
  const reload = () => {
    actions.reset()
    refresh()
  }
  const makeList = () => {
    actions.begin()
    list.mutate([refund.id])
  }
  if (opened) {
    const { close, finish } = actions
    const on = { onSaved: finish, onCancel: close, onReload: reload }
    return (
      <Panel>
        <RefundEventForm key={opened.event} refund={refund} row={opened.row} {...on} />
      </Panel>
    )
  }
  const nothing = translate('resources.refunds.actions.nothing.other')
  return (
    <OffersPanel
      arranged={arrangeOffers(refund.actions, refundLifecycle.transitions)}
      busy={actions.busy || list.isPending}
      error={actions.error}
      saved={cameFrom ? translate('resources.refunds.actions.saved', { state: labelOf(refund) }) : ''}
      next={cameFrom ? <NextRefund after={refund.id} state={cameFrom.state} /> : null}
      nothing={translate(`resources.refunds.actions.nothing.${refund.state}`, { _: nothing })}
      onStart={(offer) => (goesIntoList(offer) ? makeList() : actions.start(offer))}
      onReload={reload}
    />
  )
}
