import { useRecordContext } from 'react-admin'
import { PaperPreview } from '../fields/PaperPreview.tsx'
import { ShowPage } from '../layout/ShowPage.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { InvoiceFacts } from './InvoiceFacts.tsx'
import { InvoiceLines } from './InvoiceLines.tsx'
import { InvoicePayments } from './InvoicePayments.tsx'
import type { InvoiceRow } from './invoice.ts'

const InvoiceDesk = () => {
  const invoice = useRecordContext<InvoiceRow>()
  if (!invoice) return null
  return (
    <TwoColumns
      main={
        <>
          <InvoiceLines invoice={invoice} />
          <PaperPreview title={`Рахунок ${invoice.number}`} url={invoice.url} />
        </>
      }
      side={
        <>
          <InvoiceFacts invoice={invoice} />
          <InvoicePayments invoice={invoice} />
        </>
      }
      sideFirst
    />
  )
}

/** One invoice: what is charged, what came, the paper as it was issued. */
export const InvoiceShow = () => (
  <ShowPage<InvoiceRow>>
    <InvoiceDesk />
  </ShowPage>
)
