import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import { frame } from '../../layout/theme.ts'
import type { ReadingPage } from '../reading.ts'
import { CameBackNotice } from './CameBackNotice.tsx'
import { DeskDecision } from './DeskDecision.tsx'
import { DeskFacts } from './DeskFacts.tsx'
import { DeskFigures } from './DeskFigures.tsx'
import { DeskNews } from './DeskNews.tsx'
import { DeskPast } from './DeskPast.tsx'
import type { DeskState } from './desk-state.ts'
import type { Desk } from './open-desk.ts'

interface Props {
  desk: Desk
  state: DeskState
  reading: ReadingPage
  decides: boolean
}

const around = frame.barHeight + 16 + 44 + 8

/** Figures, past and facts scroll where they must; the decision always stands at the foot. */
export const DeskSide = ({ desk, state, reading, decides }: Props) => {
  const back = state.back[reading.id] ?? null
  return (
    <Paper
      elevation={0}
      component="section"
      sx={{ display: 'flex', flexDirection: 'column', minWidth: 0, height: { md: `calc(100dvh - ${around}px)` } }}
    >
      <Box
        sx={{
          flex: '1 1 auto',
          minHeight: 0,
          overflowY: { md: 'auto' },
          p: 2,
          display: 'grid',
          gap: 1.5,
          alignContent: 'start',
        }}
      >
        <DeskNews desk={desk} state={state} />
        {back ? <CameBackNotice back={back} /> : null}
        <DeskFigures reading={reading} />
        <DeskPast reading={reading} />
        <DeskFacts reading={reading} />
      </Box>
      <DeskDecision desk={desk} state={state} reading={reading} decides={decides} back={back} />
    </Paper>
  )
}
