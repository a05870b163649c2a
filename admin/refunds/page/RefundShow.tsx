import { useRecordContext } from 'react-admin'
import { LoadingPage } from '../../layout/pages/LoadingPage.tsx'
import { ShowPage } from '../../layout/ShowPage.tsx'
import { TwoColumns } from '../../layout/TwoColumns.tsx'
import { RefundActions } from '../actions/RefundActions.tsx'
import { isWholeRefund, type RefundPage, type RefundRow } from '../refund.ts'
import { PayeePanel, RefundFacts } from './RefundFacts.tsx'
import { RefundHistory } from './RefundHistory.tsx'
import { RefundPapers } from './RefundPapers.tsx'

const RefundDesk = () => {
  const refund = useRecordContext<RefundRow>()
  if (!isWholeRefund(refund)) return <LoadingPage />
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
          <RefundActions key={refund.id} refund={refund} />
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
