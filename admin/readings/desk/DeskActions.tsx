import Box from '@mui/material/Box'
import Button, { type ButtonProps } from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { type MouseEvent, memo, useCallback } from 'react'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { ReadingPage } from '../reading.ts'
import type { Deed } from './desk-state.ts'
import { deskWords, unrepeated } from './desk-words.ts'
import { mayNow, whyNot } from './may-now.ts'

interface Props {
  reading: ReadingPage
  /** Nothing may be decided: only looked at, or it is somebody else's. */
  locked: boolean
  onDecide: (deed: Deed) => void
  onCorrect: (() => void) | null
  onReject: () => void
  onSkip: () => void
}

interface ActionProps extends Pick<ButtonProps, 'variant' | 'color' | 'disabled'> {
  combo: string
  label: string
  run: () => void
}

const Action = memo(({ combo, label, run, disabled = false, ...look }: ActionProps) => {
  const phone = useIsPhone()
  useShortcut(combo, run, label, { enabled: !disabled, when: unrepeated })
  // of a double press the second one would decide on a reading that nobody has seen
  const press = ({ detail }: MouseEvent) => detail < 2 && run()
  return (
    <Button
      variant="outlined"
      {...look}
      disabled={disabled}
      onClick={press}
      endIcon={phone ? undefined : <KeyCap combo={combo} />}
      sx={{ flex: '1 1 auto', minHeight: { xs: 46, md: 40 }, px: 0.75, whiteSpace: 'nowrap', minWidth: 0 }}
    >
      {label}
    </Button>
  )
})

const nothing = (): void => undefined

const afterwards: Partial<Record<ReadingPage['state'], string>> = { rejected: 'reopen', photo_requested: 'waits_photo' }

/** The four decisions and the way past them, each a key and a press. */
export const DeskActions = ({ reading, locked, onDecide, onCorrect, onReject, onSkip }: Props) => {
  const translate = useTranslate()
  const say = (key: string) => translate(deskWords(key))
  const { state } = reading
  const waits = state === 'new' || state === 'photo_requested'
  const can = (event: Deed['event']) => !locked && mayNow(reading, event)
  const why = locked ? null : whyNot(reading, 'accept')
  const accept = useCallback(() => onDecide({ event: 'accept', input: {} }), [onDecide])
  const ask = useCallback(() => onDecide({ event: 'ask_photo', input: {} }), [onDecide])
  const after = locked ? undefined : afterwards[state]
  return (
    <>
      {why ? <Typography sx={{ mb: 1 }}>{why}</Typography> : null}
      {after ? <Typography sx={{ mb: 1, color: 'text.secondary' }}>{say(after)}</Typography> : null}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {waits && !locked ? (
          <>
            <Box sx={{ display: 'flex', gap: 1, flex: '1 0 100%', '& > *': { flexBasis: 0 } }}>
              <Action combo="a" label={say('accept')} variant="contained" disabled={!can('accept')} run={accept} />
              <Action combo="c" label={say('correct')} disabled={!onCorrect} run={onCorrect ?? nothing} />
            </Box>
            <Action combo="x" label={say('reject')} color="error" disabled={!can('reject')} run={onReject} />
            <Action combo="f" label={say('ask')} disabled={!can('ask_photo')} run={ask} />
          </>
        ) : null}
        {state === 'accepted' && !locked && onCorrect ? (
          <Action combo="c" label={say('form.save_right')} color="error" run={onCorrect} />
        ) : null}
        <Action
          combo="s"
          label={say(waits && !locked ? 'skip' : 'next')}
          variant={waits && !locked ? 'text' : 'contained'}
          run={onSkip}
        />
      </Box>
    </>
  )
}
