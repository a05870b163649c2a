import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { Panel } from '../../layout/Panel.tsx'
import type { DeskState } from './desk-state.ts'
import { deskWords } from './desk-words.ts'
import type { Desk } from './open-desk.ts'

/** Nothing lies on the desk: all is done, or what is left was skipped, or colleagues look at it. */
export const DeskOver = ({ desk, state: { skipped, beyond } }: { desk: Desk; state: DeskState }) => {
  const translate = useTranslate()
  const say = (key: string, more?: Record<string, unknown>) => translate(deskWords(`over.${key}`), more)
  const others = Math.max(beyond ?? 0, 0)
  const help = [
    skipped.length > 0 ? say('skipped', { smart_count: skipped.length }) : null,
    others > 0 ? say('others', { smart_count: others }) : null,
  ]
  return (
    <Panel>
      <EmptyState icon={DoneIcon} text={say('title')} help={help.filter(Boolean).join(' ') || say('help')}>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, justifyContent: 'center' }}>
          {skipped.length > 0 ? (
            <Button variant="contained" onClick={desk.lookAgain} autoFocus>
              {say('again')}
            </Button>
          ) : null}
          <Button component={Link} to="/readings" variant="outlined">
            {say('list')}
          </Button>
        </Stack>
      </EmptyState>
    </Panel>
  )
}
