import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { TemplatePart } from '../../server/templates/template-schema.ts'
import { isProblem } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { useSettled } from '../layout/use-settled.ts'
import type { TemplateRow } from './template.ts'

const pause = 600

const isParts = (value: unknown): value is TemplatePart[] => Array.isArray(value)

const complaintsOf = (error: unknown): [string, string][] =>
  isProblem(error) && error.status === 422
    ? Object.entries(error.body.errors ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : []

interface Trial {
  /** The PDF of a document. */
  file: Blob | null
  /** The texts of a message, filled with the example. */
  texts: TemplatePart[]
  error: unknown
  /** Whether a newer one is being made. */
  busy: boolean
}

/**
 * The wording as it is typed, filled with its example a moment after the last key. What cannot be filled is said under
 * the text it stands in; the last good preview stays.
 */
export const useTrial = (template: TemplateRow): Trial => {
  const office = useOffice()
  const { setError, clearErrors } = useFormContext()
  const typed: unknown = useWatch({ name: 'parts' })
  const parts = isParts(typed) ? typed.map(({ name, text }) => ({ name, text: text ?? '' })) : template.parts
  const settled = useSettled(parts, pause)
  const { data, error, isFetching } = useQuery({
    queryKey: ['template-trial', template.code, settled],
    queryFn: () =>
      office.tryOut<{ parts: TemplatePart[] } | null>(`templates/${encodeURIComponent(template.code)}/preview`, {
        parts: settled,
      }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    staleTime: 30_000,
  })
  useEffect(() => {
    const complaints = complaintsOf(error)
    if (complaints.length === 0) clearErrors('parts')
    for (const [field, message] of complaints) setError(field, { type: 'trial', message })
  }, [error, setError, clearErrors])
  return { file: data?.file ?? null, texts: data?.data?.parts ?? [], error, busy: isFetching }
}
