import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useRef, useState } from 'react'
import { Form, TextInput, useTranslate } from 'react-admin'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { ConflictNotice } from '../../fields/ConflictNotice.tsx'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { FormFoot } from '../../layout/actions/FormFoot.tsx'
import { formShapeOf } from '../../layout/actions/form-fields.ts'
import { errorsOf, inputOf, type Values } from '../../layout/actions/form-values.ts'
import type { RefundPage } from '../refund.ts'
import type { RefundOffer } from './refund-offers.ts'
import { useRefundWrite } from './use-refund-write.ts'

interface Props {
  refund: RefundPage
  offer: RefundOffer
  onSaved: (refund: RefundPage) => void
  onCancel: () => void
  onReload: () => void
}

const noRecord = {}
/** What must not stay on this computer when a form is left half typed. */
const personal = ['payeeCode', 'payeeIban']

const startOf = (refund: RefundPage, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(refund.prefill).filter(([name]) => names.includes(name)))

/** The few fields of an event, prefilled where the office knows them; what was typed stays whatever the server says. */
export const RefundEventForm = ({ refund, offer, onSaved, onCancel, onReload }: Props) => {
  const translate = useTranslate()
  const words = useWording()
  const { row } = offer
  const shape = useMemo(() => formShapeOf(row.input, ''), [row])
  const [start] = useState(() =>
    startOf(
      refund,
      shape.fields.map(({ name }) => name),
    ),
  )
  const { mutateAsync, error, isPending, reset } = useRefundWrite(refund)
  // the form may know that it is saved before the mutation's own state says so
  const saved = useRef<RefundPage | null>(null)
  const submit = async (values: Values) => {
    try {
      saved.current = (await mutateAsync({ event: row.event, input: inputOf(values, shape) })).data
    } catch (failure) {
      if (isProblem(failure) && failure.status === 422) return failure.body.errors
      const text = problemText(failure)
      return { root: { serverError: translate(text, { _: text }) } }
    }
  }
  const reload = () => {
    reset()
    onReload()
  }
  return (
    <Form
      record={noRecord}
      defaultValues={start}
      validate={(values: Values) => errorsOf(inputOf(values, shape), row.input)}
      onSubmit={submit}
      disableInvalidFormNotification
      noValidate
    >
      <Stack sx={{ gap: 1 }}>
        <Typography variant="h3" component="h3">
          {words(row.label)}
        </Typography>
        <FormDraft id={`refunds.${refund.id}.${row.event}`} except={personal} />
        {row.confirm ? <Alert severity="warning">{words(row.confirm)}</Alert> : null}
        {shape.fields.map(({ source, kind, label, required }, place) => (
          <TextInput
            key={source}
            source={source}
            label={`${words(label)}${required ? '' : `, ${translate('resources.orders.actions.optional')}`}`}
            helperText={false}
            fullWidth
            autoFocus={place === 0}
            {...(kind === 'lines' ? { multiline: true, minRows: 2, maxRows: 8 } : { autoComplete: 'off' })}
          />
        ))}
        <ConflictNotice error={error} onReload={reload} />
        <FormFoot
          label={words(row.label)}
          danger={row.weight === 'danger'}
          busy={isPending}
          error={error}
          onSaved={() => saved.current && onSaved(saved.current)}
          onCancel={onCancel}
        />
      </Stack>
    </Form>
  )
}
