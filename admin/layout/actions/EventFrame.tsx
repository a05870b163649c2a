import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode, useRef } from 'react'
import { Form, useTranslate } from 'react-admin'
import { isProblem, problemText } from '../../api/http-problem.ts'
import { ConflictNotice } from '../../fields/ConflictNotice.tsx'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { FormFoot } from './FormFoot.tsx'
import type { FormShape } from './form-fields.ts'
import { errorsOf, inputOf, type Values } from './form-values.ts'
import type { EventRow } from './offers.ts'

interface Props<Page> {
  row: EventRow
  shape: FormShape
  /** What the fields begin with. */
  start: Values
  /** Under which name the half-typed form is kept. */
  draft: string
  /** Fields that must not stay on this computer when the form is left half typed. */
  personal?: readonly string[]
  /** Carries the event out with the input made of what was typed. */
  send: (input: Values, typed: Values) => Promise<Page>
  error: unknown
  busy: boolean
  /** Why the event is no longer possible (somebody was faster); the typed text stays to be copied. */
  impossible?: string | null
  /** What stands below the buttons: a preview. */
  below?: ReactNode
  onSaved: (page: Page) => void
  onCancel: () => void
  onReload: () => void
  children: ReactNode
}

const noRecord = {}

/** The form of an event around its fields: saved only when the server did; what was typed stays whatever the server says. */
export const EventFrame = <Page,>({ row, shape, start, draft, personal, error, busy, ...rest }: Props<Page>) => {
  const { send, impossible = null, below, onSaved, onCancel, onReload, children } = rest
  const translate = useTranslate()
  const words = useWording()
  // the form may know that it is saved before the mutation's own state says so
  const saved = useRef<{ page: Page } | null>(null)
  const submit = async (typed: Values) => {
    try {
      saved.current = { page: await send(inputOf(typed, shape), typed) }
    } catch (failure) {
      if (isProblem(failure) && failure.status === 422 && failure.body.errors) return failure.body.errors
      const text = problemText(failure)
      return { root: { serverError: translate(text, { _: text }) } }
    }
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
        <FormDraft id={draft} {...(personal ? { except: personal } : {})} />
        {row.confirm ? <Alert severity="warning">{words(row.confirm)}</Alert> : null}
        {children}
        <ConflictNotice error={error} onReload={onReload} />
        {impossible ? <Alert severity="warning">{impossible}</Alert> : null}
        <FormFoot
          label={words(row.label)}
          danger={row.weight === 'danger'}
          busy={busy}
          blocked={impossible !== null}
          error={error}
          onSaved={() => saved.current && onSaved(saved.current.page)}
          onCancel={onCancel}
        />
        {impossible ? null : below}
      </Stack>
    </Form>
  )
}
