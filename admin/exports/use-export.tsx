import Alert, { type AlertProps } from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Ref } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { OfficeDataProvider } from '../api/data-provider.ts'
import { useOffice } from '../api/use-office.ts'
import { type ExportJob, isUnderWay } from './export-job.ts'
import type { ExportRequest } from './export-request.ts'

const everySoOften = 1500

const untilOver = async (office: OfficeDataProvider, asked: ExportJob): Promise<ExportJob> => {
  let job = asked
  while (isUnderWay(job)) {
    await new Promise((resolve) => setTimeout(resolve, everySoOften))
    job = (await office.get<ExportJob>(`exports/${asked.id}`)).data
  }
  return job
}

interface ReadyProps extends AlertProps {
  job: ExportJob
  ref?: Ref<HTMLDivElement>
}

/** A notification that is no plain text brings its own ground; `rest` is how the snackbar moves it in and out. */
const Ready = ({ job: { title, url }, ...rest }: ReadyProps) => {
  const translate = useTranslate()
  const save = url ? (
    <Button href={url} download color="inherit" size="small" sx={{ textDecoration: 'underline' }}>
      {translate('resources.exports.download')}
    </Button>
  ) : null
  return (
    <Alert severity="success" variant="filled" action={save} {...rest}>
      {translate('resources.exports.ready', { title })}
    </Alert>
  )
}

/** Asks the office for a file and, wherever in the console one goes meanwhile, says when it is ready. */
export const useExport = (onAsked: (job: ExportJob) => void) => {
  const office = useOffice()
  const queries = useQueryClient()
  const notify = useNotify()
  const watch = async (job: ExportJob): Promise<void> => {
    const over = await untilOver(office, job).catch(() => null)
    void queries.invalidateQueries({ queryKey: ['exports'] })
    if (over?.state === 'done') {
      notify(<Ready job={over} />, { type: 'success', autoHideDuration: 20_000, multiLine: true })
    }
    if (over?.state === 'failed') {
      notify('resources.exports.came_to_nothing', { type: 'error', messageArgs: { title: over.title } })
    }
  }
  return useMutation({
    mutationFn: async (request: ExportRequest) => (await office.post<ExportJob>('exports', request)).data,
    onSuccess: (job) => {
      void queries.invalidateQueries({ queryKey: ['exports'] })
      void watch(job)
      onAsked(job)
    },
  })
}
