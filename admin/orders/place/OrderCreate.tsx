import Box from '@mui/material/Box'
import { useRef, useState } from 'react'
import { Form, Title, useNotify, useRedirect, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { staffOrderForm } from '../../../server/orders/order-intake-schema.ts'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { errorsOf, type Values } from '../../layout/actions/form-values.ts'
import { useSession } from '../../layout/console-context.ts'
import { frame } from '../../layout/theme.ts'
import { OrderFormFields } from './OrderFormFields.tsx'
import { orderToSend } from './order-values.ts'
import { type FileToAdd, usePlaceOrder } from './use-place-order.ts'

const noRecord = {}
/** Personal fields must not stay on a shared computer. */
const neverKept = ['identityDocument'] as const

/** An order placed for a caller or from a paper form: the account, the service, and what that service asks for. */
export const OrderCreate = () => {
  const translate = useTranslate()
  const notify = useNotify()
  const redirect = useRedirect()
  const { role } = useSession()
  const [search] = useSearchParams()
  const [files, setFiles] = useState<FileToAdd[]>([])
  const [start] = useState(() => ({
    accountId: Number(search.get('account')) || null,
    account: '',
    service: search.get('service') ?? '',
    identityKind: 'passport',
    channel: role === 'operator' ? 'phone' : 'paper',
    disconnectedForDebt: false,
    consentGiven: false,
  }))
  const { mutateAsync, error, isPending } = usePlaceOrder()
  // the form may know that it is saved before the mutation's own state says so
  const placed = useRef<Awaited<ReturnType<typeof mutateAsync>> | null>(null)
  const submit = async (values: Values) => {
    try {
      placed.current = await mutateAsync({ form: orderToSend(values), files })
    } catch (failure) {
      if (isProblem(failure) && failure.body.errors) return failure.body.errors
      const text = problemText(failure)
      return { root: { serverError: translate(text, { _: text }) } }
    }
  }
  const open = () => {
    if (!placed.current) return
    const { order, lost } = placed.current
    notify('resources.orders.place.placed', { type: 'success', messageArgs: { number: order.number } })
    for (const { name, error: refusal } of lost) notify(`${name}: ${problemText(refusal)}`, { type: 'warning' })
    redirect('show', 'orders', order.id)
  }
  return (
    <Box sx={{ maxWidth: frame.readingWidth }}>
      <Title title="resources.orders.place.open" preferenceKey={false} />
      <Form
        record={noRecord}
        defaultValues={start}
        validate={(values: Values) => errorsOf(orderToSend(values), staffOrderForm)}
        onSubmit={submit}
        disableInvalidFormNotification
        noValidate
      >
        <FormDraft id="orders.create" except={neverKept} />
        <OrderFormFields
          files={files}
          onFiles={setFiles}
          error={error}
          busy={isPending}
          onSaved={open}
          onCancel={() => redirect('list', 'orders')}
        />
      </Form>
    </Box>
  )
}
