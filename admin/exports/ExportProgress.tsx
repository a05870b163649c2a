import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined'
import ExpiredIcon from '@mui/icons-material/HistoryToggleOffOutlined'
import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useLocaleState, useTranslate } from 'react-admin'
import { exportStates, sweptLabel } from '../../server/exports/export-schema.ts'
import { StateChip } from '../fields/StateChip.tsx'
import { useWording } from '../fields/use-wording.ts'
import { kwhText } from '../readings/figures.ts'
import { type ExportJob, exportTones, isExpired, isUnderWay, percentOf, sizeText } from './export-job.ts'

interface Props {
  job: ExportJob
}

/** How a job stands: a bar that moves while the office works, a word where it is over. */
export const ExportProgress = ({ job }: Props) => {
  const translate = useTranslate()
  const words = useWording()
  const word = words(exportStates[job.state])
  if (isExpired(job)) return <StateChip label={words(sweptLabel)} tone="refused" icon={ExpiredIcon} />
  if (!isUnderWay(job)) {
    const icon = job.state === 'failed' ? { icon: ErrorIcon } : {}
    return <StateChip label={word} tone={exportTones[job.state]} {...icon} />
  }
  const percent = job.state === 'running' ? percentOf(job) : null
  const rows = translate('resources.exports.rows', { done: kwhText(job.done), total: kwhText(job.total ?? 0) })
  const said = job.state === 'running' && job.total ? rows : word
  return (
    <Box sx={{ minWidth: 200, width: '100%', maxWidth: 320 }}>
      <LinearProgress
        {...(percent === null ? {} : { variant: 'determinate', value: percent })}
        aria-label={job.title}
        sx={{ height: 6, borderRadius: 3 }}
      />
      <Typography variant="body2" sx={{ mt: 0.25, color: 'text.secondary' }}>
        {percent === null ? said : `${percent} % · ${said}`}
      </Typography>
    </Box>
  )
}

/** Why there is no file, in the office's words. */
export const ExportFailure = ({ job: { failure } }: Props) =>
  failure ? (
    <Box component="span" sx={{ color: 'error.main' }}>
      {failure}
    </Box>
  ) : null

/** The size of the file. */
export const ExportSize = ({ job: { size } }: Props) => {
  const [locale] = useLocaleState()
  return size === null ? null : sizeText(size, locale)
}
