import { useGetList, useTranslate } from 'react-admin'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { NextLink } from '../../layout/actions/NextLink.tsx'
import type { RefundRow } from '../refund.ts'

interface Props {
  /** The refund just dealt with. */
  after: number
  /** Where it came from: the next one is the longest owed in that state. */
  state: RefundRow['state']
}

const most = 25

/** After something was done: the next refund that waits for the same. */
export const NextRefund = ({ after, state }: Props) => {
  const translate = useTranslate()
  const { data = [] } = useGetList<RefundRow>('refunds', {
    filter: { state },
    sort: { field: 'dueSince', order: 'ASC' },
    pagination: { page: 1, perPage: most },
  })
  // What this person may not decide (their own proposal) is nobody's next thing.
  const next = data.find(({ id, actions }) => id !== after && actions.some(({ enabled }) => enabled))
  if (!next) return null
  const { id, payee, payer, amount } = next
  const label = translate('resources.refunds.actions.next', { payee: payee ?? payer, sum: formatMoney(amount) })
  return <NextLink key={id} to={`/refunds/${id}/show`} label={label} />
}
