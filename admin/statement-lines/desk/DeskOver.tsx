import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { Panel } from '../../layout/Panel.tsx'

const say = (key: string): string => `resources.statement-lines.desk.over.${key}`

/** The end of the way: nothing waits, or only what was left with a note. */
export const DeskOver = ({ left }: { left: number }) => {
  const translate = useTranslate()
  const help = left > 0 ? translate(say('left'), { smart_count: left }) : translate(say('all'))
  return (
    <Panel>
      <EmptyState icon={DoneIcon} text={translate(say('title'))} help={help}>
        <Button component={Link} to="/statement-lines" variant="contained" autoFocus>
          {translate(say('list'))}
        </Button>
      </EmptyState>
    </Panel>
  )
}
