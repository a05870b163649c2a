import Stack from '@mui/material/Stack'
import { Form, required, TextInput, useNotify, useTranslate } from 'react-admin'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { FormFoot } from '../../layout/actions/FormFoot.tsx'
import { usePaymentWrite } from './use-payment-write.ts'

const noRecord = {}
const label = (name: string): string => `resources.orders.money.${name}`

/** Takes a payment back with a reason; the receipt stays in the journal, struck through. */
export const ReversePayment = ({ paymentId, onClose }: { paymentId: number; onClose: () => void }) => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const { mutateAsync, error, isPending } = usePaymentWrite((reason: string) =>
    office.post(`payments/${paymentId}/reversal`, { reason }),
  )
  const submit = async (values: Record<string, unknown>) => {
    try {
      await mutateAsync(String(values.reason ?? '').trim())
    } catch (failure) {
      if (isProblem(failure) && failure.status === 422) return failure.body.errors
      const text = problemText(failure)
      return { root: { serverError: translate(text, { _: text }) } }
    }
  }
  const close = () => {
    notify('resources.orders.money.reverse_saved', { type: 'success' })
    onClose()
  }
  return (
    <Form record={noRecord} onSubmit={submit} disableInvalidFormNotification noValidate>
      <Stack sx={{ gap: 0.5 }}>
        <FormDraft id={`payments.${paymentId}.reversal`} />
        <TextInput
          source="reason"
          label={label('reason')}
          validate={required(label('required'))}
          helperText={false}
          multiline
          minRows={2}
          fullWidth
          autoFocus
        />
        <FormFoot
          label={translate(label('reverse_save'))}
          danger
          busy={isPending}
          error={error}
          onSaved={close}
          onCancel={onClose}
        />
      </Stack>
    </Form>
  )
}
