import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotify, useTranslate } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { type ExportJob, isUnderWay } from './export-job.ts'

/** What can be done with a job now: its file saved, or the work stopped. */
export const ExportActions = ({ job }: { job: ExportJob }) => {
  const translate = useTranslate()
  const office = useOffice()
  const notify = useNotify()
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: () => office.post(`exports/${job.id}/cancel`),
    onError: (error) => notify(problemText(error), { type: 'error' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['exports'] }),
  })
  if (job.url) {
    return (
      <Button
        href={job.url}
        download
        size="small"
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-label={translate('resources.exports.download_of', { title: job.title })}
        sx={{ displayPrint: 'none', whiteSpace: 'nowrap' }}
      >
        {translate('resources.exports.download')}
      </Button>
    )
  }
  if (!isUnderWay(job)) return null
  return (
    <Button
      size="small"
      color="secondary"
      loading={isPending}
      onClick={() => mutate()}
      aria-label={translate('resources.exports.cancel_of', { title: job.title })}
      sx={{ displayPrint: 'none' }}
    >
      {translate('resources.exports.cancel')}
    </Button>
  )
}
