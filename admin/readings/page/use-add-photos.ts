import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { faultOfPhotos } from '../photo-faults.ts'
import type { ReadingPage } from '../reading.ts'

/** Adds photos to a reading; its page takes the answer, whatever lists it is asked anew. */
export const useAddPhotos = (readingId: number) => {
  const office = useOffice()
  const notify = useNotify()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: (files: readonly File[]) => {
      const body = new FormData()
      for (const file of files) body.append('files', file)
      return office.post<ReadingPage>(`readings/${readingId}/photos`, body)
    },
    onSuccess: ({ data }) => {
      queries.setQueryData(['readings', 'getOne', { id: String(readingId), meta: undefined }], data)
      void queries.invalidateQueries({ queryKey: ['readings', 'getList'] })
      void queries.invalidateQueries({ queryKey: ['counts'] })
      notify('resources.readings.photos.added', { type: 'success' })
    },
    onError: (error) => notify(problemText(error), { type: 'error' }),
  })
  const add = (files: readonly File[]) => {
    const fault = faultOfPhotos(files)
    if (!fault) return mutate(files)
    notify(`resources.readings.photos.${fault.key}`, { type: 'warning', messageArgs: { name: fault.name } })
  }
  return { add, busy: isPending }
}
