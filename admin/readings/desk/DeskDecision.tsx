import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import { useTranslate } from 'react-admin'
import { frame } from '../../layout/theme.ts'
import type { ReadingPage } from '../reading.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { DeskActions } from './DeskActions.tsx'
import type { CameBack, DeskState } from './desk-state.ts'
import { deskWords } from './desk-words.ts'
import { mayNow } from './may-now.ts'
import type { Desk } from './open-desk.ts'
import { RejectReasons } from './RejectReasons.tsx'

interface Props {
  desk: Desk
  state: DeskState
  reading: ReadingPage
  decides: boolean
  back: CameBack | null
}

/** At the foot of the side; on a phone at the thumb, over the menu. */
const footSx = {
  p: 1.5,
  borderTop: '1px solid',
  borderColor: 'divider',
  bgcolor: 'background.paper',
  position: { xs: 'sticky', md: 'static' },
  bottom: { xs: `calc(${frame.bottomBarHeight}px + env(safe-area-inset-bottom))`, md: 'auto' },
  zIndex: 2,
  borderRadius: '0 0 8px 8px',
} as const

/** Which correction the reading admits: of what was just typed, or of what has been accepted. */
const correctionOf = (reading: ReadingPage): 'correct' | 'correct_and_accept' | null => {
  if (mayNow(reading, 'correct_and_accept')) return 'correct_and_accept'
  return mayNow(reading, 'correct') ? 'correct' : null
}

/** What was being typed when the server refused it is open again. */
const beginWith = ({ reading, back, state }: Props): 'correct' | null => {
  const typed = back?.deed?.event === 'correct' || back?.deed?.event === 'correct_and_accept'
  return (typed || state.reopened === reading.id) && correctionOf(reading) ? 'correct' : null
}

/** What can be done with the reading: four keys, and in place of them the form or the reasons that one of them opened. */
export const DeskDecision = (props: Props) => {
  const { desk, reading, decides, back } = props
  const translate = useTranslate()
  const [open, setOpen] = useState<'correct' | 'reject' | null>(() => beginWith(props))
  const [seen, setSeen] = useState(reading.id)
  if (seen !== reading.id) {
    // the keys stay as they are, which another foot would draw anew at every decision
    setSeen(reading.id)
    setOpen(beginWith(props))
  }
  const correction = correctionOf(reading)
  const close = () => setOpen(null)
  const onCorrect = useCallback(() => setOpen('correct'), [])
  const onReject = useCallback(() => setOpen('reject'), [])
  return (
    <Box sx={footSx}>
      {decides ? null : (
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate(deskWords('look_only'))}</Typography>
      )}
      {open === 'correct' && correction ? (
        <CorrectForm
          key={reading.id}
          event={correction}
          reading={reading}
          typed={back?.deed ?? null}
          onSend={desk.decide}
          onCancel={close}
        />
      ) : null}
      {open === 'reject' ? <RejectReasons key={reading.id} onSend={desk.decide} onCancel={close} /> : null}
      {open === null ? (
        <DeskActions
          reading={reading}
          locked={!decides || back?.deed === null}
          onDecide={desk.decide}
          onCorrect={correction ? onCorrect : null}
          onReject={onReject}
          onSkip={desk.skip}
        />
      ) : null}
    </Box>
  )
}
