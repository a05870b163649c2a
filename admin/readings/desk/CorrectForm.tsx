import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { Form, TextInput, useTranslate } from 'react-admin'
import { correctInput, seenInput } from '../../../server/readings/reading-schema.ts'
import { FormDraft } from '../../fields/FormDraft.tsx'
import { errorsOf, type Values } from '../../layout/actions/form-values.ts'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { ReadingPage } from '../reading.ts'
import { ZonesInput } from '../ZonesInput.tsx'
import type { Deed } from './desk-state.ts'
import { deskWords } from './desk-words.ts'
import { draftOf } from './use-desk.ts'

interface Props {
  /** Of what still waits, or of what has been accepted: that wants a reason. */
  event: 'correct' | 'correct_and_accept'
  reading: ReadingPage
  /** What was sent before and refused. */
  typed: Deed | null
  onSend: (deed: Deed) => void
  onCancel: () => void
}

const noRecord = {}

const schemas = { correct: correctInput, correct_and_accept: seenInput }

const inputOf = ({ zones, reason }: Values): Values => ({
  zones: Array.isArray(zones) ? zones : [],
  ...(typeof reason === 'string' ? { reason: reason.trim() } : {}),
})

/** The figures as they should be, a field a zone; Enter sends them, Esc leaves them. What is half typed is kept. */
export const CorrectForm = ({ event, reading, typed, onSend, onCancel }: Props) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { digits, zoneCount } = reading
  const say = (key: string, more?: Record<string, unknown>) => translate(deskWords(`form.${key}`), more)
  const corrected = event === 'correct'
  useShortcut('Escape', onCancel, say('cancel'))
  const [start] = useState(() => ({
    zones: typed?.input.zones ?? [...reading.zones].slice(0, zoneCount),
    ...(corrected ? { reason: typed?.input.reason ?? '' } : {}),
  }))
  const validate = (values: Values) => {
    const input = inputOf(values)
    const wrong = errorsOf(input, schemas[event])
    const parsed = schemas[event].safeParse(input)
    const beyond = parsed.success && parsed.data.zones.some((figure) => figure >= 10 ** digits)
    return beyond ? { ...wrong, zones: say('dial', { digits }) } : wrong
  }
  const send = (values: Values) => {
    const { zones, reason } = schemas[event].loose().parse(inputOf(values))
    onSend({ event, input: { zones, ...(typeof reason === 'string' ? { reason } : {}) } })
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.key !== 'Escape') return
    press.preventDefault()
    onCancel()
  }
  // what is typed takes the figure's place
  const onFocus = ({ target }: FocusEvent) => target instanceof HTMLInputElement && target.select()
  return (
    <Form
      record={noRecord}
      defaultValues={start}
      validate={validate}
      onSubmit={send}
      disableInvalidFormNotification
      noValidate
    >
      <Stack sx={{ gap: 0.5 }} onKeyDown={onKeyDown} onFocus={onFocus}>
        <FormDraft id={draftOf(reading, event)} />
        <ZonesInput label={say(corrected ? 'right' : 'seen')} zones={zoneCount} autoFocus />
        {corrected ? <TextInput source="reason" label={say('why')} helperText={false} fullWidth /> : null}
        <Stack direction="row" sx={{ gap: 1, mt: 0.5 }}>
          <Button
            type="submit"
            variant="contained"
            color={corrected ? 'error' : 'primary'}
            endIcon={phone ? undefined : <KeyCap combo="Enter" />}
            sx={{ flex: 1, minHeight: { xs: 46, md: 40 } }}
          >
            {say(corrected ? 'save_right' : 'save')}
          </Button>
          <Button onClick={onCancel}>{say('cancel')}</Button>
        </Stack>
      </Stack>
    </Form>
  )
}
