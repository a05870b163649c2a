import Box from '@mui/material/Box'
import { useRequireAccess, useStore } from 'react-admin'
import { useSession } from '../../layout/console-context.ts'
import { LoadError } from '../../layout/LoadError.tsx'
import { LoadingPage } from '../../layout/pages/LoadingPage.tsx'
import { DeskBar } from './DeskBar.tsx'
import { DeskOver } from './DeskOver.tsx'
import { DeskPhoto } from './DeskPhoto.tsx'
import { DeskSide } from './DeskSide.tsx'
import { useDesk } from './use-desk.ts'
import { usePhotosAhead } from './use-photos-ahead.ts'

/** As high as the window, so that nothing has to be scrolled to be decided. */
const deskSx = { mb: { xs: 0, md: -3 } } as const

const sidesSx = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 424px' },
} as const

/**
 * The photo desk: one doubtful reading after another, its photo beside its figures and its past, decided by one key each;
 * the next one is here already.
 */
export const PhotoDesk = () => {
  useRequireAccess({ resource: 'photo-desk', action: 'list' })
  const session = useSession()
  const [chosen, choose] = useStore<number | null>('photo-desk.district', null)
  const district = session.district?.id ?? chosen
  const { desk, state, decides } = useDesk(district)
  const files = usePhotosAhead(state.queue)
  const [reading] = state.queue
  return (
    <Box sx={deskSx}>
      <DeskBar
        desk={desk}
        state={state}
        reading={reading ?? null}
        district={session.district ? null : { chosen, choose }}
      />
      {reading && desk ? (
        <Box sx={sidesSx}>
          <DeskPhoto subject={reading.id} files={files} asks={decides && reading.state === 'new'} />
          <DeskSide desk={desk} state={state} reading={reading} decides={decides} />
        </Box>
      ) : null}
      {!reading && state.failure ? <LoadError error={state.failure} onRetry={() => desk?.retry()} /> : null}
      {!reading && !state.failure && state.beyond === null ? <LoadingPage /> : null}
      {!reading && !state.failure && state.beyond !== null && desk ? <DeskOver desk={desk} state={state} /> : null}
    </Box>
  )
}
