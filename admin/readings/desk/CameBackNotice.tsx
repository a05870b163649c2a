import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { type FirstComer, firstComerOf } from '../../fields/first-comer.ts'
import { instantText } from '../../fields/Instant.tsx'
import { zonesText } from '../figures.ts'
import type { CameBack, Deed } from './desk-state.ts'
import { deskWords } from './desk-words.ts'

const wordOf: Record<Deed['event'], string> = {
  accept: 'accept',
  correct_and_accept: 'form.save',
  correct: 'form.save_right',
  reject: 'reject',
  ask_photo: 'ask',
}

/** Why a reading lies on the desk again: which decision was not saved, why, and what had been typed. */
export const CameBackNotice = ({ back: { deed, error } }: { back: CameBack }) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(deskWords(key), more)
  const told = (key: string, words: Record<string, string>) => translate(`console.conflict.${key}`, words)
  const saidOf = ({ by, at, state }: FirstComer): string =>
    [by && (at ? told('who', { by, at: instantText(at) }) : told('who_only', { by })), state && told('now', { state })]
      .filter(Boolean)
      .join(' ')
  if (!deed) return <Alert severity="warning">{say('back.taken')}</Alert>
  const { zones, reason } = deed.input
  const typed = [zones ? say('back.typed', { zones: zonesText(zones) }) : null, reason ? `«${reason}»` : null]
  const first = firstComerOf(error)
  const why = first ? saidOf(first) : translate(problemText(error), { _: problemText(error) })
  return (
    <Alert severity="warning" role="alert">
      <AlertTitle>{say('back.title', { deed: say(wordOf[deed.event]) })}</AlertTitle>
      {[why, ...typed, say('back.again')].filter(Boolean).join(' ')}
    </Alert>
  )
}
