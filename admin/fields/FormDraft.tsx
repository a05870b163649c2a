import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { useFormContext, useFormState } from 'react-hook-form'
import { instantText } from './Instant.tsx'
import { useDraft } from './use-draft.ts'

interface Props {
  /** Names the form and the record: `orders.create`, `templates.7`. */
  id: string
  /** Top-level fields that must not stay on this computer (passport, РНОКПП). */
  except?: readonly string[]
}

const isValues = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * Put it first inside a react-admin form: what is typed survives a blackout or a closed tab and comes back with a
 * line saying so. A saved form leaves no draft.
 */
export const FormDraft = ({ id, except = [] }: Props) => {
  const translate = useTranslate()
  const { found, keep, discard } = useDraft(id)
  const { getValues, reset, subscribe } = useFormContext()
  const { isSubmitSuccessful } = useFormState()

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the form opens
  useEffect(() => {
    if (found && isValues(found.value)) reset({ ...getValues(), ...found.value }, { keepDefaultValues: true })
  }, [])

  useEffect(
    () =>
      subscribe({
        formState: { values: true, dirtyFields: true },
        callback: ({ values, isDirty }) => {
          if (isDirty) keep(Object.fromEntries(Object.entries(values).filter(([field]) => !except.includes(field))))
        },
      }),
    [subscribe, keep, except],
  )

  useEffect(() => {
    if (isSubmitSuccessful) discard()
  }, [isSubmitSuccessful, discard])

  if (!found) return null
  return (
    <Alert
      severity="info"
      sx={{ mb: 2, width: '100%', boxSizing: 'border-box' }}
      action={
        <Button
          color="inherit"
          size="small"
          onClick={() => {
            discard()
            reset()
          }}
        >
          {translate('console.draft.discard')}
        </Button>
      }
    >
      {translate('console.draft.restored', { at: instantText(found.savedAt) })}
    </Alert>
  )
}
