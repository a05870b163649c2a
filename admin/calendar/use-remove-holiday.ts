import { useQueryClient } from '@tanstack/react-query'
import { useDelete, useNotify } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import type { HolidayRow } from './calendar.ts'

/** Takes a day off away; the terms of open orders are counted anew by the server. */
export const useRemoveHoliday = (): ((holiday: HolidayRow) => void) => {
  const notify = useNotify()
  const queries = useQueryClient()
  const [remove] = useDelete<HolidayRow>(undefined, undefined, { mutationMode: 'pessimistic' })
  return (holiday) => {
    remove(
      'holidays',
      { id: holiday.id, previousData: holiday },
      {
        onSuccess: () => {
          notify('resources.calendar.holidays.removed', { type: 'success' })
          void queries.invalidateQueries({ queryKey: ['orders'] })
          void queries.invalidateQueries({ queryKey: ['calendar'] })
        },
        onError: (error) => notify(problemText(error), { type: 'error' }),
        onSettled: () => void queries.invalidateQueries({ queryKey: ['holidays'] }),
      },
    )
  }
}
