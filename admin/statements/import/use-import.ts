import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CsvMapping } from '../../../server/statements/csv-mapping-schema.ts'
import { isProblem } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import type { CsvFound } from '../csv/MappingWizard.tsx'
import { type SavedMapping, useMappings } from '../csv/use-mappings.ts'
import type { StatementPreview, StatementRow } from '../statement.ts'

/** How a CSV is read: as the wizard says; null for the other forms. */
interface Reading {
  mapping: CsvMapping
  bank: string
}

const most = 20 * 1024 * 1024

/** What is plainly wrong with a file before it is sent, as a key of `drop`; null where nothing. */
export const faultOf = ({ size }: Pick<File, 'size'>): 'too_big' | 'empty' | null => {
  if (size > most) return 'too_big'
  return size === 0 ? 'empty' : null
}

const formOf = (file: File, reading: Reading | null): FormData => {
  const form = new FormData()
  form.set('files', file)
  if (reading) form.set('mapping', JSON.stringify(reading.mapping))
  return form
}

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** What a 422 `csv_mapping_needed` tells of the file; null for any other answer. */
export const csvFoundIn = (error: unknown): CsvFound | null => {
  if (!isProblem(error) || error.body.code !== 'csv_mapping_needed') return null
  const { suggestion, columns, sample } = error.body
  return {
    suggestion: typeof suggestion === 'object' && suggestion !== null ? suggestion : {},
    columns: isStrings(columns) ? columns : [],
    sample: Array.isArray(sample) ? sample.filter(isStrings) : [],
  }
}

/** The only saved way by which a CSV can be read; null where none does or several do, for then somebody must choose. */
const readingThatFits = async (
  saved: readonly SavedMapping[],
  tryOut: (reading: Reading) => Promise<StatementPreview>,
): Promise<{ reading: Reading; preview: StatementPreview } | null> => {
  const fitting = []
  for (const { bank, mapping } of saved) {
    const reading = { bank, mapping }
    const preview = await tryOut(reading).catch((error: unknown) => {
      if (isProblem(error) && error.status === 422) return null
      throw error
    })
    if (preview) fitting.push({ reading, preview })
  }
  const [only] = fitting
  return only && fitting.length === 1 ? only : null
}

/**
 * The import of one file: chosen, previewed (a CSV after its columns have a meaning), then imported by one button. A
 * mapping that read the file is kept under the bank's name.
 */
export const useImport = (onImported: (statement: StatementRow) => void) => {
  const office = useOffice()
  const queries = useQueryClient()
  const { saved, known, keep } = useMappings()
  const [file, setFile] = useState<File | null>(null)
  const [reading, setReading] = useState<Reading | null>(null)
  const [found, setFound] = useState<CsvFound | null>(null)
  const [editing, setEditing] = useState(false)
  const tryOut = async (asked: File, by: Reading | null): Promise<StatementPreview> =>
    (await office.tryOut<StatementPreview>('statements/preview', formOf(asked, by))).data
  const preview = useMutation({
    mutationFn: async (asked: { file: File; reading: Reading | null }) => {
      try {
        return await tryOut(asked.file, asked.reading)
      } catch (error) {
        const csv = csvFoundIn(error)
        if (!csv || asked.reading) throw error
        setFound(csv)
        const fitting = await readingThatFits(await known(), (by) => tryOut(asked.file, by))
        if (!fitting) throw error
        setReading(fitting.reading)
        return fitting.preview
      }
    },
    onSuccess: () => setEditing(false),
    onError: (error) => {
      const csv = csvFoundIn(error)
      if (!csv) return
      setFound(csv)
      setEditing(true)
    },
  })
  const store = useMutation({
    mutationFn: async () => {
      if (!file) throw new Error('nothing was chosen')
      const { data } = await office.post<StatementRow>('statements', formOf(file, reading))
      return data
    },
    onSuccess: async (statement) => {
      for (const key of ['statements', 'statement-lines', 'ledger', 'counts', 'cash-days', 'matching-desk']) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
      // the statement is in; a name that could not be kept is no reason to say otherwise
      if (reading?.bank) await keep(reading.bank, reading.mapping).catch(() => undefined)
      onImported(statement)
    },
  })
  const look = (chosen: File, by: Reading | null) => {
    store.reset()
    setFile(chosen)
    setReading(by)
    preview.mutate({ file: chosen, reading: by })
  }
  return {
    file,
    saved,
    reading,
    found,
    editing,
    edit: () => setEditing(true),
    choose: (chosen: File) => {
      setFound(null)
      setEditing(false)
      look(chosen, null)
    },
    check: (mapping: CsvMapping, bank: string) => file && look(file, { mapping, bank }),
    preview: preview.data,
    reads: preview.isPending,
    refused: preview.error ?? store.error,
    stores: store.isPending,
    store: () => !store.isPending && store.mutate(),
  }
}

export type Import = ReturnType<typeof useImport>
