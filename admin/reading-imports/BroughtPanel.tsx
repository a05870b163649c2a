import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Panel } from '../layout/Panel.tsx'
import { ImportCounts } from './ImportCounts.tsx'
import type { ReadingsBrought } from './reading-import.ts'

const say = (key: string): string => `resources.reading-imports.brought.${key}`
const listOf = (filter: Record<string, unknown>): string =>
  `/readings?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`

/** What a file has brought, and where to go on: to what the checks doubt, or to the new readings. */
export const BroughtPanel = ({ brought }: { brought: ReadingsBrought }) => {
  const translate = useTranslate()
  const doubtful = brought.doubtful ?? 0
  const fresh = { state: 'new', channel: 'file' }
  return (
    <Panel title={brought.name}>
      <Alert severity="success" role="status" sx={{ mb: 2 }}>
        {translate(say('done'))}
      </Alert>
      <ImportCounts file={brought} />
      <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {doubtful > 0 ? (
          <Button component={Link} to={listOf({ ...fresh, doubtful: true })} variant="contained" autoFocus>
            {translate(say('doubtful'), { smart_count: doubtful })}
          </Button>
        ) : null}
        <Button component={Link} to={listOf(fresh)} variant={doubtful > 0 ? 'outlined' : 'contained'}>
          {translate(say('readings'))}
        </Button>
      </Box>
    </Panel>
  )
}
