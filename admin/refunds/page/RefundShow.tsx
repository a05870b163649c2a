import { useRecordContext } from 'react-admin'
import { ShowPage } from '../../layout/ShowPage.tsx'
import { TwoColumns } from '../../layout/TwoColumns.tsx'
import { RefundActions } from '../actions/RefundActions.tsx'
import type { RefundPage } from '../refund.ts'
import { PayeePanel, RefundFacts } from './RefundFacts.tsx'
import { RefundHistory } from './RefundHistory.tsx'
import { RefundPapers } from './RefundPapers.tsx'

const RefundDesk = () => {
  const refund = useRecordContext<RefundPage>()
  if (!refund) return null
  return (
    <TwoColumns
      main={
        <>
          <PayeePanel refund={refund} />
          <RefundPapers refund={refund} />
          <RefundHistory refund={refund} />
        </>
      }
      side={
        <>
          <RefundActions refund={refund} />
          <RefundFacts refund={refund} />
        </>
      }
      sideFirst
    />
  )
}

/** One refund: to whom, what for, who said what, and what is to be done next. */
export const RefundShow = () => (
  <ShowPage<RefundPage>>
    <RefundDesk />
  </ShowPage>
)
