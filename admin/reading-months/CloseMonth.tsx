import LockIcon from '@mui/icons-material/LockOutlined'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useCanAccess, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { formatDate } from '../../server/time/iso-date.ts'
import { problemText } from '../api/http-problem.ts'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { KeyCap } from '../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { kwhText } from '../readings/figures.ts'
import { closableFrom, listBehind, nameOfMonth, openBeforeText, type ReadingMonth } from './reading-month.ts'
import { isStillWaiting, useCloseMonth } from './use-close-month.ts'

const say = (key: string): string => `resources.reading-months.close.${key}`

/** Closing a month: what it means is said first; a refusal is said in the office's words with the way on. */
export const CloseMonth = ({ month }: { month: ReadingMonth }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { canAccess: closes = false } = useCanAccess({ resource: 'reading-months', action: 'close' })
  const [asking, setAsking] = useState(false)
  const { mutate, isPending, error } = useCloseMonth(month)
  const label = translate(say('button'))
  useShortcut('e', () => setAsking(true), label, { enabled: closes && month.mayClose && !isPending })
  if (!closes) return null
  if (!month.mayClose) {
    return (
      <Typography sx={{ color: 'text.secondary' }}>
        {translate(say('not_yet'), { day: formatDate(closableFrom(month)) })}
      </Typography>
    )
  }
  const refusal = error ? problemText(error) : ''
  const before = openBeforeText(month)
  const text = translate(say('text'), { missing: kwhText(month.missing), waiting: kwhText(month.waiting) })
  return (
    <>
      <Button
        variant="contained"
        startIcon={<LockIcon />}
        endIcon={phone ? undefined : <KeyCap combo="e" />}
        loading={isPending}
        onClick={() => setAsking(true)}
        sx={{ displayPrint: 'none' }}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={translate(say('title'), { month: nameOfMonth(month) })}
        text={before === null ? text : `${text} ${translate(say('open_before'), { months: before })}`}
        yes={label}
        onYes={() => mutate({ leaveWaiting: false })}
        onClose={() => setAsking(false)}
      />
      {error ? (
        <Alert severity={isStillWaiting(error) ? 'warning' : 'error'} sx={{ mt: 1.5, maxWidth: 720 }}>
          {translate(refusal, { _: refusal })}
          {isStillWaiting(error) ? (
            <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <Button
                component={Link}
                to={listBehind('waiting', month)}
                color="inherit"
                variant="outlined"
                size="small"
              >
                {translate(say('decide'))}
              </Button>
              <Button color="inherit" size="small" loading={isPending} onClick={() => mutate({ leaveWaiting: true })}>
                {translate(say('leave_waiting'))}
              </Button>
            </Box>
          ) : null}
        </Alert>
      ) : null}
    </>
  )
}
