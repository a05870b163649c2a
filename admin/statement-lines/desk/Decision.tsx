import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCanAccess, useTranslate } from 'react-admin'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { problemText } from '../../api/http-problem.ts'
import { Panel } from '../../layout/Panel.tsx'
import { WriteRefusal } from '../../layout/WriteRefusal.tsx'
import { isRepeated } from '../../payments/RepeatedNotice.tsx'
import { isOpen, type LinePage } from '../statement-line.ts'
import { Choices } from './Choices.tsx'
import { DeskActions } from './DeskActions.tsx'
import { NoteForm, type NoteKind } from './NoteForm.tsx'
import { SplitForm } from './SplitForm.tsx'
import type { Desk } from './use-desk.ts'
import type { LineDeed } from './use-line-write.ts'

const deedOf = (kind: NoteKind, note: string): LineDeed => {
  if (kind === 'undo') return { kind: 'undo', reason: note }
  return kind === 'leave' ? { kind: 'notes', note } : { kind: 'not-ours', note }
}

const Form = ({ desk, line }: { desk: Desk; line: LinePage }) => {
  const translate = useTranslate()
  const { form, busy, decide, setForm } = desk
  const close = () => setForm(null)
  if (form === null) return null
  if (form === 'split') {
    return (
      <SplitForm line={line} busy={busy} onSend={(parts) => decide({ kind: 'allocations', parts })} onCancel={close} />
    )
  }
  const help = form === 'leave' ? '' : `resources.statement-lines.note.${form}_help`
  return (
    <NoteForm
      key={form}
      kind={form}
      help={help && translate(help, { sum: formatMoney(line.unmatched) })}
      busy={busy}
      onSend={(note) => decide(deedOf(form, note))}
      onCancel={close}
    />
  )
}

/** What the server refused; money that stands in the journal by hand already may still be sent as another payment. */
const Refused = ({ desk: { refused, insist, busy, reload } }: { desk: Desk }) => {
  const translate = useTranslate()
  if (!isRepeated(refused)) return <WriteRefusal error={refused} onReload={reload} />
  return (
    <Alert
      severity="warning"
      role="alert"
      sx={{ mt: 1.5 }}
      action={
        <Button color="inherit" size="small" disabled={busy} onClick={insist}>
          {translate('resources.statement-lines.desk.another')}
        </Button>
      }
    >
      {problemText(refused)}
    </Alert>
  )
}

/** The right side of the desk: the answers, the other deeds, the form of the one chosen, what the server refused. */
export const Decision = ({ desk, line }: { desk: Desk; line: LinePage }) => {
  const translate = useTranslate()
  const { canAccess: matches = false } = useCanAccess({ resource: 'statement-lines', action: 'match' })
  const { form, busy, decide, setForm } = desk
  const say = (key: string) => translate(`resources.statement-lines.desk.${key}`)
  const open = isOpen(line)
  const asked = say(line.direction === 'debit' ? 'refund_candidates' : 'candidates')
  const title = open ? asked : say('settled')
  const keys = matches && open && form === null
  return (
    <Panel title={form === 'split' ? translate('resources.statement-lines.split.title') : title}>
      {matches || !open ? null : (
        <Typography variant="body2" sx={{ mb: 1.5, color: 'text.secondary' }}>
          {say('read_only')}
        </Typography>
      )}
      {matches && form === null ? <DeskActions line={line} busy={busy} onOpen={setForm} /> : null}
      <Form desk={desk} line={line} />
      {form === null && open ? <Choices line={line} busy={busy} keys={keys} onDecide={decide} /> : null}
      <Refused desk={desk} />
    </Panel>
  )
}
