import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useRef, useState } from 'react'
import { DateInput, Form, TextInput, useTranslate } from 'react-admin'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { ConflictNotice } from '../../fields/ConflictNotice.tsx'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { FormFoot } from '../../layout/actions/FormFoot.tsx'
import { type FormField, formShapeOf } from '../../layout/actions/form-fields.ts'
import { errorsOf, inputOf, type Values } from '../../layout/actions/form-values.ts'
import type { ReadingPage } from '../reading.ts'
import { ZonesInput } from '../ZonesInput.tsx'
import type { ReadingOffer } from './reading-offers.ts'
import { startOf } from './start-of.ts'
import { useReadingWrite } from './use-reading-write.ts'

interface Props {
  reading: ReadingPage
  offer: ReadingOffer
  onSaved: (reading: ReadingPage) => void
  onCancel: () => void
  onReload: () => void
}

const noRecord = {}

interface InputProps {
  field: FormField
  zones: number
  first: boolean
}

const EventInput = ({ field: { source, kind, label, required }, zones, first }: InputProps) => {
  const translate = useTranslate()
  const words = `${useWording()(label)}${required ? '' : `, ${translate('resources.orders.actions.optional')}`}`
  const common = { source, label: words, helperText: false, fullWidth: true, autoFocus: first } as const
  if (kind === 'numbers') return <ZonesInput label={words} zones={zones} autoFocus={first} />
  if (kind === 'date') return <DateInput {...common} />
  return <TextInput {...common} {...(kind === 'lines' ? { multiline: true, minRows: 2, maxRows: 8 } : {})} />
}

/** The few fields of an event, begun with the reading's own figures; what was typed stays whatever the server says. */
export const ReadingEventForm = ({ reading, offer, onSaved, onCancel, onReload }: Props) => {
  const translate = useTranslate()
  const words = useWording()
  const { row } = offer
  const shape = useMemo(() => formShapeOf(row.input, ''), [row])
  const [start] = useState(() => startOf(reading, shape))
  const { mutateAsync, error, isPending, reset } = useReadingWrite(reading)
  // the form may know that it is saved before the mutation's own state says so
  const saved = useRef<ReadingPage | null>(null)
  const submit = async (values: Values) => {
    try {
      saved.current = (await mutateAsync({ event: row.event, input: inputOf(values, shape) })).data
    } catch (failure) {
      if (isProblem(failure) && failure.status === 422 && failure.body.errors) return failure.body.errors
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
        <FormDraft id={`readings.${reading.id}.${row.event}`} />
        {row.confirm ? <Alert severity="warning">{words(row.confirm)}</Alert> : null}
        {shape.fields.map((field, place) => (
          <EventInput key={field.source} field={field} zones={reading.zoneCount} first={place === 0} />
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
