import Box from '@mui/material/Box'
import { useRequireAccess } from 'react-admin'
import { useParams } from 'react-router'
import { LoadError } from '../../layout/LoadError.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { LoadingPage } from '../../layout/pages/LoadingPage.tsx'
import { frame } from '../../layout/theme.ts'
import { BankWords } from './BankWords.tsx'
import { Decision } from './Decision.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DeskOver } from './DeskOver.tsx'
import { Equation } from './Equation.tsx'
import { LastDeed } from './LastDeed.tsx'
import { LineStory } from './LineStory.tsx'
import { type Desk, useDesk } from './use-desk.ts'

const Sides = ({ desk }: { desk: Desk }) => {
  const { line, error, over, left, beyond } = desk
  if (over) return <DeskOver left={left} beyond={beyond} />
  if (error && !line) return <LoadError error={error} onRetry={desk.reload} />
  if (!line) return <LoadingPage />
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
      }}
    >
      <Panel>
        <BankWords line={line} />
        <LineStory line={line} />
      </Panel>
      <Decision key={line.id} desk={desk} line={line} />
    </Box>
  )
}

/** Keys that belong to the line itself are heard before the one that takes the last decision back. */
const undoesLast = ({ line, form, over }: Desk): boolean =>
  over || (form === null && !line?.entries.some(({ reversed, elsewhere }) => !reversed && !elsewhere))

/** As high as the window, so that the equation stands at its foot. */
const deskSx = {
  display: 'flex',
  flexDirection: 'column',
  minHeight: { sm: `calc(100dvh - ${frame.barHeight + 44}px)` },
  mb: { sm: -4 },
} as const

/** One bank line and whose money it may be, line by line until none waits: works by keys alone. */
export const MatchingDesk = () => {
  useRequireAccess({ resource: 'statement-lines', action: 'show' })
  const desk = useDesk(Number(useParams().id))
  return (
    <Box sx={deskSx}>
      <DeskBar desk={desk} line={desk.over ? null : desk.line} />
      <LastDeed desk={desk} keys={undoesLast(desk)} />
      <Sides desk={desk} />
      <Equation direction={desk.line?.direction ?? 'credit'} />
    </Box>
  )
}
