import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { refundLifecycle } from '../../server/refunds/refund-lifecycle.ts'
import { RecordLink } from '../fields/RecordLink.tsx'
import { StateChip } from '../fields/StateChip.tsx'
import { useWording } from '../fields/use-wording.ts'
import type { RefundRow } from './refund.ts'

interface Props {
  refund: RefundRow
}

/** The state's word in the reader's language. */
export const useRefundState = (): ((refund: Pick<RefundRow, 'state'>) => string) => {
  const words = useWording()
  return ({ state }) => words(refundLifecycle.states[state])
}

/** The state as icon, word and tone. */
export const RefundState = ({ refund }: Props) => (
  <StateChip label={useRefundState()(refund)} tone={refundLifecycle.states[refund.state].tone} />
)

/** The order whose money goes back. */
export const OrderLink = ({ refund: { orderId, orderNumber }, inText = false }: Props & { inText?: boolean }) => (
  <RecordLink resource="orders" id={orderId} inText={inText}>{`№\u00a0${orderNumber}`}</RecordLink>
)

/** Why the money goes back, in words. */
export const useCause = (): ((refund: Pick<RefundRow, 'cause'>) => string) => {
  const translate = useTranslate()
  return ({ cause }) => translate(`resources.refunds.cause.${cause}`, { _: cause })
}

/** Who gets the money, and to which account once that is known. */
export const PayeeCell = ({ refund: { payee, payer, payeeIban } }: Props) => (
  <>
    {payee ?? payer}
    {payeeIban ? (
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12.5, whiteSpace: 'nowrap' }}>
        {payeeIban}
      </Box>
    ) : null}
  </>
)
