import NextIcon from '@mui/icons-material/ArrowForward'
import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import type { RefundRow } from '../refund.ts'

interface Props {
  /** The refund just dealt with. */
  after: number
  /** Where it came from: the next one is the longest owed in that state. */
  state: RefundRow['state']
}

const most = 25

/** After something was done: the next refund that waits for the same, under the finger and under Enter. */
export const NextRefund = ({ after, state }: Props) => {
  const translate = useTranslate()
  const { data = [] } = useGetList<RefundRow>('refunds', {
    filter: { state },
    sort: { field: 'dueSince', order: 'ASC' },
    pagination: { page: 1, perPage: most },
  })
  // What this person may not decide (their own proposal) is nobody's next thing.
  const next = data.find(({ id, actions }) => id !== after && actions.some(({ enabled }) => enabled))
  const link = useRef<HTMLAnchorElement>(null)
  const found = next !== undefined
  useEffect(() => {
    if (found) link.current?.focus()
  }, [found])
  if (!next) return null
  const { id, payee, payer, amount } = next
  return (
    <Button ref={link} component={Link} to={`/refunds/${id}/show`} variant="outlined" endIcon={<NextIcon />}>
      {translate('resources.refunds.actions.next', { payee: payee ?? payer, sum: formatMoney(amount) })}
    </Button>
  )
}
