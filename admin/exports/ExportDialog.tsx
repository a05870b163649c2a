import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { kyivDateOf } from '../../server/time/kyiv-date.ts'
import { isProblem, problemText } from '../api/http-problem.ts'
import { useSession } from '../layout/console-context.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { ExportScopeInputs } from './ExportScopeInputs.tsx'
import { ExportWhatInputs } from './ExportWhatInputs.tsx'
import { draftOf, type ExportDraft, faultsOf, requestOf } from './export-request.ts'
import { useExport } from './use-export.tsx'

interface Props {
  /** What is known already of what is asked for. */
  begin: Partial<ExportDraft>
  onClose: () => void
}

/** The server's sentences by field, each once. */
const refusalOf = (error: unknown): string => {
  const named = isProblem(error) ? Object.values(error.body.errors ?? {}) : []
  const sentences = named.filter((each): each is string => typeof each === 'string')
  return [...new Set(sentences.length > 0 ? sentences : [problemText(error)])].join(' ')
}

/** Whose volumes, of which months and kinds, in which form; asking leads to where the work can be watched. */
export const ExportDialog = ({ begin, onClose }: Props) => {
  const id = useId()
  const translate = useTranslate()
  const navigate = useNavigate()
  const phone = useIsPhone()
  const { district } = useSession()
  const [draft, setDraft] = useState(() => draftOf(begin, kyivDateOf(new Date()), district?.id ?? null))
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error, reset } = useExport(() => {
    onClose()
    navigate('/exports')
  })
  const faults = faultsOf(draft)
  const change = (changes: Partial<ExportDraft>) => {
    reset()
    setDraft({ ...draft, ...changes })
  }
  const ask = () => {
    setTried(true)
    if (Object.keys(faults).length === 0) mutate(requestOf(draft))
  }
  const refusal = error ? refusalOf(error) : ''
  const shownFaults = tried ? faults : {}
  return (
    <Dialog
      open
      onClose={isPending ? undefined : onClose}
      maxWidth="sm"
      fullWidth
      fullScreen={phone}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>{translate('resources.exports.dialog.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', alignContent: 'start', gap: 2.5 }}>
        <ExportScopeInputs draft={draft} faults={shownFaults} onChange={change} />
        <ExportWhatInputs draft={draft} faults={shownFaults} onChange={change} />
        {refusal ? <Alert severity="error">{translate(refusal, { _: refusal })}</Alert> : null}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={isPending}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" loading={isPending} onClick={ask}>
          {translate('resources.exports.dialog.yes')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
