import Box from '@mui/material/Box'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { DateInput, required, TextInput, useNotify } from 'react-admin'
import { useFormContext, useFormState } from 'react-hook-form'
import { isProblem } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { FormFrame } from '../layout/FormFrame.tsx'

const noRecord = {}
const blank = { date: '', name: '' }

/** Empties the form for the next day once one is saved. */
const EmptyAgain = () => {
  const { reset } = useFormContext()
  const { isSubmitSuccessful } = useFormState()
  useEffect(() => {
    if (isSubmitSuccessful) reset(blank)
  }, [isSubmitSuccessful, reset])
  return null
}

/** One more day off, in one line over the list. */
export const AddHoliday = () => {
  const notify = useNotify()
  const office = useOffice()
  const queries = useQueryClient()
  const { mutateAsync, error } = useMutation({
    mutationFn: (values: Record<string, unknown>) => office.post('holidays', { date: values.date, name: values.name }),
    onSuccess: () => {
      notify('resources.calendar.holidays.added', { type: 'success' })
      for (const changed of ['orders', 'calendar']) void queries.invalidateQueries({ queryKey: [changed] })
      return queries.invalidateQueries({ queryKey: ['holidays'] })
    },
  })
  const submit = async (values: Record<string, unknown>) => {
    try {
      await mutateAsync(values)
    } catch (failure) {
      return isProblem(failure) ? failure.body.errors : { root: { serverError: 'ra.notification.http_error' } }
    }
  }
  return (
    <FormFrame
      record={noRecord}
      defaultValues={blank}
      onSubmit={submit}
      draft="holidays.create"
      error={error}
      save="resources.calendar.holidays.add"
    >
      <EmptyAgain />
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: '1fr', sm: '180px 1fr' } }}>
        <DateInput
          source="date"
          label="resources.calendar.holidays.date"
          validate={required()}
          helperText={false}
          fullWidth
        />
        <TextInput
          source="name"
          label="resources.calendar.holidays.name"
          validate={required()}
          helperText={false}
          fullWidth
        />
      </Box>
    </FormFrame>
  )
}
