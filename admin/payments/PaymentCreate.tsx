import { useState } from 'react'
import { Title, useGetList, useNotify, useRequireAccess, useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { Panel } from '../layout/Panel.tsx'
import { TwoColumns } from '../layout/TwoColumns.tsx'
import { ChosenInvoice } from './ChosenInvoice.tsx'
import { JustRecorded } from './JustRecorded.tsx'
import { PaymentForm } from './PaymentForm.tsx'
import type { PaymentRow } from './payment.ts'

/** The invoice of a number, or null until it is found. */
const useInvoice = (number: string): InvoiceRow | null => {
  const { data } = useGetList<InvoiceRow>(
    'invoices',
    { filter: { number }, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: number !== '' },
  )
  return number === '' ? null : (data?.[0] ?? null)
}

/**
 * Payments written down one after another, as a statement is worked through: after each the form is empty again, with
 * the day kept. Opened from an invoice it names that invoice and goes back to it.
 */
export const PaymentCreate = () => {
  const translate = useTranslate()
  const notify = useNotify()
  const navigate = useNavigate()
  useRequireAccess({ resource: 'payments', action: 'create' })
  const [search] = useSearchParams()
  const asked = search.get('invoice') ?? ''
  const [number, setNumber] = useState(asked)
  const [recorded, setRecorded] = useState<PaymentRow[]>([])
  const invoice = useInvoice(number)
  const saved = (payment: PaymentRow) => {
    notify('resources.payments.saved', { type: 'success' })
    if (asked) return navigate(`/invoices/${payment.invoiceId}/show`)
    setRecorded((before) => [payment, ...before])
    setNumber('')
  }
  return (
    <>
      <Title title={translate('resources.payments.record')} preferenceKey={false} />
      <TwoColumns
        main={
          <Panel>
            <PaymentForm asked={asked} invoice={invoice} onNumber={setNumber} onSaved={saved} />
          </Panel>
        }
        side={
          <>
            <ChosenInvoice invoice={invoice} />
            <JustRecorded payments={recorded} />
          </>
        }
      />
    </>
  )
}
