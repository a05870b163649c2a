import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'

/** A month of a REM, by the 1st that closes it. */
interface Month {
  district: number
  closes: string
}

/** Accepts all clean new readings of a REM's month and says how many, and how many are left to be looked at. */
export const useAcceptClean = (onDone: () => void) => {
  const office = useOffice()
  const queries = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: (month: Month) => office.post<{ accepted: number; left: number }>('readings/accept-clean', month),
    onSuccess: ({ data: { accepted, left } }) => {
      for (const key of ['readings', 'counts']) void queries.invalidateQueries({ queryKey: [key] })
      notify('resources.readings.clean.done', { type: 'success', messageArgs: { accepted, left } })
      onDone()
    },
    onError: (error) => notify(problemText(error), { type: 'error' }),
  })
}
