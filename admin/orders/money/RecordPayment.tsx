import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useEffect, useRef, useState } from 'react'
import { DateInput, Form, required, TextInput, useNotify, useTranslate } from 'react-admin'
import { z } from 'zod'
import { formatAmount } from '../../../server/money/kopiykas.ts'
import { kyivDateOf } from '../../../server/time/kyiv-date.ts'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { FormFoot } from '../../layout/actions/FormFoot.tsx'
import { asksForCorrection, CorrectionNotice } from '../../payments/CorrectionNotice.tsx'
import type { OrderPage } from '../order.ts'
import { balanceOf } from './balance.ts'
import { readAmount } from './read-amount.ts'
import { usePaymentWrite } from './use-payment-write.ts'

const typedPayment = z.object({
  amount: z.string(),
  paidOn: z.string(),
  payer: z.string(),
  documentNumber: z.string(),
  correctionReason: z.string().optional(),
})
type Typed = z.output<typeof typedPayment>

const noRecord = {}
const label = (name: string): string => `resources.orders.money.${name}`
const isRepeated = (error: unknown): boolean => isProblem(error) && error.body.code === 'repeated_payment'

/** Money that came for the order's invoice, written down by hand; covering it moves the order by itself. */
export const RecordPayment = ({ order, onClose }: { order: OrderPage; onClose: () => void }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const { invoice, missing } = balanceOf(order.invoices)
  const [last, setLast] = useState<Typed | null>(null)
  const [start] = useState(() => ({
    amount: missing > 0 ? formatAmount(missing) : '',
    paidOn: kyivDateOf(new Date()),
    payer: order.consumerName,
  }))
  const corrects = useRef(false)
  const { mutateAsync, error, isPending } = usePaymentWrite(
    ({ correctionReason = '', ...input }: Typed & { evenIfRepeated?: true }) =>
      office.post('payments', {
        ...input,
        ...(corrects.current ? { correction: true, correctionReason } : {}),
        amount: readAmount(input.amount),
        invoiceNumber: invoice?.number,
      }),
  )
  const isAmount = (typed: string) => ((readAmount(typed) ?? 0) > 0 ? undefined : translate(label('bad_amount')))
  const close = () => {
    notify('resources.orders.money.saved', { type: 'success' })
    onClose()
  }
  const submit = async (values: Record<string, unknown>) => {
    const typed = typedPayment.parse(values)
    setLast(typed)
    try {
      await mutateAsync(typed)
    } catch (failure) {
      corrects.current &&= asksForCorrection(failure)
      if (isProblem(failure) && failure.status === 422) return failure.body.errors
      const text = problemText(failure)
      return { root: { serverError: translate(text, { _: text }) } }
    }
  }
  const another = () => last && mutateAsync({ ...last, evenIfRepeated: true }).then(close, () => undefined)
  const fields = useRef<HTMLDivElement>(null)
  // the rest is filled in already
  useEffect(() => fields.current?.querySelector<HTMLElement>('[name=documentNumber]')?.focus(), [])
  const filled = required(label('required'))
  return (
    <Form record={noRecord} defaultValues={start} onSubmit={submit} disableInvalidFormNotification noValidate>
      <Stack ref={fields} sx={{ gap: 0.5 }}>
        <FormDraft id={`orders.${order.id}.payment`} />
        <TextInput
          source="amount"
          label={label('amount')}
          validate={[filled, isAmount]}
          helperText={false}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        />
        <DateInput source="paidOn" label={label('paid_on')} validate={filled} helperText={false} />
        <TextInput source="payer" label={label('payer')} validate={filled} helperText={false} />
        <TextInput source="documentNumber" label={label('document')} validate={filled} helperText={false} />
        {isRepeated(error) ? (
          <Alert
            severity="warning"
            action={
              <Button color="inherit" size="small" loading={isPending} onClick={() => void another()}>
                {translate(label('another'))}
              </Button>
            }
          >
            {problemText(error)}
          </Alert>
        ) : null}
        {asksForCorrection(error) ? (
          <CorrectionNotice
            error={error}
            onCorrect={() => {
              corrects.current = true
            }}
          />
        ) : null}
        <FormFoot label={translate(label('save'))} busy={isPending} error={error} onSaved={close} onCancel={onClose} />
      </Stack>
    </Form>
  )
}
