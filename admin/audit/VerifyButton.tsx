import VerifiedIcon from '@mui/icons-material/VerifiedUserOutlined'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import { useNotify, useTranslate } from 'react-admin'
import { problemText } from '../api/http-problem.ts'
import { useOffice } from '../api/use-office.ts'
import { CopyText } from '../fields/CopyText.tsx'
import type { AuditVerdict } from './audit-entry.ts'

const Verdict = ({ verdict }: { verdict: AuditVerdict }) => {
  const translate = useTranslate()
  const say = (key: string, words?: Record<string, unknown>) => translate(`resources.audit.verify.${key}`, words)
  return (
    <>
      <Alert severity={verdict.intact ? 'success' : 'error'}>
        {verdict.intact
          ? say('intact', { smart_count: verdict.sealed })
          : say('broken', { position: verdict.brokenAt?.position, id: verdict.brokenAt?.auditId ?? '—' })}
      </Alert>
      <Typography variant="body2" sx={{ mt: 2, mb: 0.5, color: 'text.secondary' }}>
        {say('head')}
      </Typography>
      <Typography sx={{ fontFamily: 'monospace', fontSize: 12, overflowWrap: 'anywhere' }}>
        <CopyText text={verdict.head} />
      </Typography>
    </>
  )
}

/** Recounts the chain of the log: whether anything in it was changed or taken out. */
export const VerifyButton = () => {
  const translate = useTranslate()
  const notify = useNotify()
  const office = useOffice()
  const { mutate, data, isPending, reset } = useMutation({
    mutationFn: () => office.get<AuditVerdict>('audit/verification'),
    onError: (error) => notify(problemText(error), { type: 'error' }),
  })
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<VerifiedIcon />}
        loading={isPending}
        loadingPosition="start"
        onClick={() => mutate()}
      >
        {translate('resources.audit.verify.do')}
      </Button>
      <Dialog open={data !== undefined} onClose={reset} maxWidth="sm" fullWidth aria-labelledby="audit-verdict">
        <DialogTitle id="audit-verdict">{translate('resources.audit.verify.title')}</DialogTitle>
        <DialogContent>{data ? <Verdict verdict={data.data} /> : null}</DialogContent>
        <DialogActions>
          <Button onClick={reset}>{translate('console.close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
