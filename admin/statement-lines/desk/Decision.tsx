import { useCanAccess, useTranslate } from 'react-admin'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { Panel } from '../../layout/Panel.tsx'
import { WriteRefusal } from '../../layout/WriteRefusal.tsx'
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

/** The right side of the desk: the answers, the other deeds, the form of the one chosen, what the server refused. */
export const Decision = ({ desk, line }: { desk: Desk; line: LinePage }) => {
  const translate = useTranslate()
  const { canAccess: matches = false } = useCanAccess({ resource: 'statement-lines', action: 'match' })
  const { form, busy, decide, setForm, refused, reload } = desk
  const say = (key: string) => translate(`resources.statement-lines.desk.${key}`)
  const open = isOpen(line)
  const title = open ? say(line.direction === 'debit' ? 'refund_candidates' : 'candidates') : say('settled')
  const keys = matches && open && form === null
  return (
    <Panel title={title}>
      {form === null && open ? <Choices line={line} busy={busy} keys={keys} onDecide={decide} /> : null}
      <Form desk={desk} line={line} />
      {matches && form === null ? <DeskActions line={line} busy={busy} onOpen={setForm} /> : null}
      {matches || !open ? null : say('read_only')}
      <WriteRefusal error={refused} onReload={reload} />
    </Panel>
  )
}
