import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOffice } from '../api/use-office.ts'
import { modeFor, type ReadingPreview, type ReadingsBrought } from './reading-import.ts'

const formOf = (file: File, mode?: string): FormData => {
  const form = new FormData()
  form.set('files', file)
  if (mode) form.set('mode', mode)
  return form
}

/** One file of readings: chosen, looked at by the office, then brought in by one press. */
export const useReadingImport = () => {
  const office = useOffice()
  const queries = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const preview = useMutation({
    mutationFn: async (chosen: File) =>
      (await office.tryOut<ReadingPreview>('readings/import/preview', formOf(chosen))).data,
  })
  const bring = useMutation({
    mutationFn: async ({ chosen, looked }: { chosen: File; looked: ReadingPreview }) =>
      (await office.post<ReadingsBrought>('readings/import', formOf(chosen, modeFor(looked)))).data,
    onSuccess: () => {
      for (const key of ['readings', 'reading-imports', 'counts']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
  return {
    file,
    choose: (chosen: File) => {
      bring.reset()
      setFile(chosen)
      preview.mutate(chosen)
    },
    looks: preview.isPending,
    preview: preview.data,
    refused: preview.error ?? bring.error,
    brings: bring.isPending,
    brought: bring.data,
    bring: () => {
      if (file && preview.data && !bring.isPending) bring.mutate({ chosen: file, looked: preview.data })
    },
  }
}
