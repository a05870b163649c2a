import Box from '@mui/material/Box'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { DateInput, required, TextInput, useTranslate } from 'react-admin'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { formatAmount } from '../../server/money/kopiykas.ts'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { isProblem } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import type { InvoiceRow } from '../invoices/invoice.ts'
import { missingOf } from '../invoices/invoice-dues.ts'
import { FormFrame } from '../layout/FormFrame.tsx'
import { readAmount } from '../orders/money/read-amount.ts'
import { usePaymentWrite } from '../orders/money/use-payment-write.ts'
import { OutcomeLine } from './ChosenInvoice.tsx'
import { asksForCorrection, CorrectionNotice } from './CorrectionNotice.tsx'
import { InvoiceFinder } from './InvoiceFinder.tsx'
import type { PaymentRow } from './payment.ts'
import { isRepeated, RepeatedNotice } from './RepeatedNotice.tsx'

const typedPayment = z.object({
  invoiceNumber: z.string(),
  amount: z.string(),
  paidOn: z.string(),
  payer: z.string(),
  documentNumber: z.string(),
})
type Typed = z.output<typeof typedPayment>

/** What the clerk says besides, when asked: it is truly another payment; it is a correction of a closed month. */
interface Said {
  evenIfRepeated?: true
  correction?: true
  correctionReason?: string
}

const noRecord = {}
const blank = { invoiceNumber: '', amount: '', payer: '', documentNumber: '', correctionReason: '' }

/**
 * Fills amount and payer from the chosen invoice, unless the clerk has typed them, and goes to what no invoice knows: the
 * document's number. Tells the page which invoice it is.
 */
const FollowInvoice = ({ invoice, onNumber }: { invoice: InvoiceRow | null; onNumber: (number: string) => void }) => {
  const { getFieldState, setValue, setFocus } = useFormContext()
  const number: unknown = useWatch({ name: 'invoiceNumber' })
  const filled = useRef<number | null>(null)
  useEffect(() => {
    onNumber(typeof number === 'string' ? number : '')
  }, [number, onNumber])
  useEffect(() => {
    if (number === '') filled.current = null
    if (!invoice || invoice.number !== number || filled.current === invoice.id) return
    // react-admin empties a form that has just opened in an effect later than this one
    const turn = setTimeout(() => {
      filled.current = invoice.id
      const missing = missingOf(invoice)
      if (!getFieldState('amount').isDirty) setValue('amount', missing > 0 ? formatAmount(missing) : '')
      if (!getFieldState('payer').isDirty) setValue('payer', invoice.payer)
      setFocus('documentNumber')
    })
    return () => clearTimeout(turn)
  }, [invoice, number, getFieldState, setValue, setFocus])
  return null
}

/** After a payment is saved: the form is empty for the next one, the day of the statement stays. */
const NextOne = ({ saved, onSaved }: { saved: PaymentRow | null; onSaved: (payment: PaymentRow) => void }) => {
  const { reset, getValues, setFocus } = useFormContext()
  const { isSubmitSuccessful } = useFormState()
  const goOn = useEffectEvent(() => {
    if (!saved) return
    reset({ ...blank, paidOn: getValues('paidOn') })
    onSaved(saved)
    setTimeout(() => setFocus('invoiceNumber'))
  })
  useEffect(() => {
    if (isSubmitSuccessful) goOn()
  }, [isSubmitSuccessful])
  return null
}

interface Props {
  /** The number of the invoice the page was opened for; empty where none was named. */
  asked: string
  /** The invoice the form names now. */
  invoice: InvoiceRow | null
  onNumber: (number: string) => void
  onSaved: (payment: PaymentRow) => void
}

const noticeOf = (error: unknown, say: (said: Said) => void) => {
  if (isRepeated(error)) return <RepeatedNotice error={error} onAnother={() => say({ evenIfRepeated: true })} />
  if (asksForCorrection(error)) return <CorrectionNotice error={error} onCorrect={() => say({ correction: true })} />
}

/** A payment by hand: the invoice brings amount and payer, the day and the document's number are typed. */
export const PaymentForm = ({ asked, invoice, onNumber, onSaved }: Props) => {
  const translate = useTranslate()
  const office = useOffice()
  const said = useRef<Said>({})
  const [start] = useState(() => ({ ...blank, invoiceNumber: asked, paidOn: kyivDateOf(new Date()) }))
  const [saved, setSaved] = useState<PaymentRow | null>(null)
  const { mutateAsync, error } = usePaymentWrite(async (typed: Typed & Said) => {
    const { data } = await office.post<PaymentRow>('payments', { ...typed, amount: readAmount(typed.amount) })
    setSaved(data)
  })
  const isAmount = (typed: string) =>
    (readAmount(typed) ?? 0) > 0 ? undefined : translate('resources.payments.form.bad_amount')
  const sayBesides = (more: Said) => {
    said.current = { ...said.current, ...more }
  }
  const submit = async (values: Record<string, unknown>) => {
    const besides = said.current.correction
      ? { ...said.current, correctionReason: String(values.correctionReason ?? '') }
      : said.current
    try {
      await mutateAsync({ ...typedPayment.parse(values), ...besides })
      said.current = {}
    } catch (failure) {
      if (!asksForCorrection(failure)) said.current = {}
      return isProblem(failure) ? failure.body.errors : { root: { serverError: 'ra.notification.http_error' } }
    }
  }
  return (
    <FormFrame
      record={noRecord}
      defaultValues={start}
      onSubmit={submit}
      draft="payments.create"
      save="resources.payments.save"
      error={error}
      notice={noticeOf(error, sayBesides)}
    >
      <FollowInvoice invoice={invoice} onNumber={onNumber} />
      <NextOne saved={saved} onSaved={onSaved} />
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
        <Box sx={{ gridColumn: '1 / -1' }}>
          <InvoiceFinder chosen={invoice} />
        </Box>
        <TextInput
          source="amount"
          label="resources.payments.fields.amount"
          validate={[required(), isAmount]}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
          helperText={false}
        />
        <DateInput source="paidOn" validate={required()} helperText={false} />
        <TextInput source="payer" validate={required()} helperText={false} />
        <TextInput source="documentNumber" validate={required()} helperText={false} />
      </Box>
      <OutcomeLine invoice={invoice} />
    </FormFrame>
  )
}
