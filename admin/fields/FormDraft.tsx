import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useRecordContext, useTranslate } from 'react-admin'
import { useFormContext, useFormState } from 'react-hook-form'
import { instantText } from './Instant.tsx'
import { useDraft } from './use-draft.ts'

interface Props {
  /** Names the form and the record: `orders.create`, `templates.7`. */
  id: string
  /** Top-level fields that must not stay on this computer (passport, РНОКПП). */
  except?: readonly string[]
}

type Values = Record<string, unknown>

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** react-hook-form marks a field true, false, or by its parts. */
const isChanged = (mark: unknown): boolean =>
  typeof mark === 'object' && mark !== null ? Object.values(mark).some(isChanged) : mark === true

const changedFields = (marks: Values): string[] => Object.keys(marks).filter((field) => isChanged(marks[field]))

const only = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(fields.map((field) => [field, values[field]]))

/**
 * Puts typed values back over the record's. react-admin resets a form to its record in an effect of its own, later
 * than ours: hence the turn of the event loop.
 */
const useTypeBack = () => {
  const { setValue } = useFormContext()
  return (typed: Values) =>
    setTimeout(() => {
      for (const [field, value] of Object.entries(typed)) setValue(field, value, { shouldDirty: true })
    })
}

/**
 * Put it first inside a react-admin form: the changed fields survive a blackout or a closed tab and come back with a
 * line saying so; they also stay when the record under the form is read anew (after a conflict). A saved form leaves
 * no draft.
 */
export const FormDraft = ({ id, except = [] }: Props) => {
  const translate = useTranslate()
  const { found, keep, discard } = useDraft(id)
  const { reset, subscribe } = useFormContext()
  const { isSubmitSuccessful, isSubmitting } = useFormState()
  const record = JSON.stringify(useRecordContext() ?? null)
  const typed = useRef<Values>({})
  const seen = useRef(record)
  const typeBack = useTypeBack()

  const restore = useEffectEvent(() => {
    if (found && isValues(found.value)) typeBack(found.value)
  })
  // only once, when the form opens
  useEffect(() => restore(), [])

  useEffect(
    () =>
      subscribe({
        formState: { values: true, isDirty: true, dirtyFields: true },
        callback: ({ values, isDirty, dirtyFields = {} }) => {
          if (!isDirty) return
          typed.current = only(values, changedFields(dirtyFields))
          const kept = Object.keys(typed.current).filter((field) => !except.includes(field))
          keep(only(values, kept))
        },
      }),
    [subscribe, keep, except],
  )

  useEffect(() => {
    if (seen.current !== record && !isSubmitting) typeBack(typed.current)
    seen.current = record
  }, [record, isSubmitting, typeBack])

  useEffect(() => {
    if (!isSubmitSuccessful) return
    typed.current = {}
    discard()
  }, [isSubmitSuccessful, discard])

  if (!found) return null
  const startAgain = () => {
    typed.current = {}
    discard()
    reset()
  }
  return (
    <Alert
      severity="info"
      sx={{ mb: 2, width: '100%', boxSizing: 'border-box' }}
      action={
        <Button color="inherit" size="small" onClick={startAgain}>
          {translate('console.draft.discard')}
        </Button>
      }
    >
      {translate('console.draft.restored', { at: instantText(found.savedAt) })}
    </Alert>
  )
}
