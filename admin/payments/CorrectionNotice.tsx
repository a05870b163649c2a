import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { TextInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { formatDate, isIsoDate } from '../../server/time/iso-date.ts'
import { isProblem } from '../api/http-problem.ts'

/** Refused for a closed month, or for a correction that gave no reason. */
export const asksForCorrection = (error: unknown): boolean =>
  isProblem(error) && (error.body.code === 'closed_month' || Boolean(error.body.errors?.correctionReason))

interface Props {
  error: unknown
  /** Called just before the form is sent again. */
  onCorrect: () => void
}

/** The day lies in a closed month: another day, or a correction dated today with the reason why. */
export const CorrectionNotice = ({ error, onCorrect }: Props) => {
  const translate = useTranslate()
  const paidOn: unknown = useWatch({ name: 'paidOn' })
  const say = (key: string, words?: Record<string, unknown>) => translate(`console.correction.${key}`, words)
  if (!isProblem(error)) return null
  const day = typeof paidOn === 'string' && isIsoDate(paidOn) ? formatDate(paidOn) : ''
  return (
    <Alert severity="warning" role="alert" sx={{ alignItems: 'flex-start', '& .MuiAlert-message': { flex: 1 } }}>
      {`${error.message} ${say('help', { day })}`}
      <Box sx={{ mt: 1, '& .MuiInputBase-root': { bgcolor: 'background.paper' } }}>
        <TextInput source="correctionReason" label={say('reason')} helperText={false} multiline fullWidth autoFocus />
      </Box>
      <Button type="submit" color="inherit" variant="outlined" size="small" onClick={onCorrect}>
        {say('post')}
      </Button>
    </Alert>
  )
}
