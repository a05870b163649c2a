import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../fields/EmptyState.tsx'
import { Panel } from '../../layout/Panel.tsx'

const say = (key: string): string => `resources.statement-lines.desk.over.${key}`

interface Props {
  /** Lines left with a note. */
  left: number
  /** Lines that did not fit on the way. */
  beyond: number
}

/** The end of the way: nothing waits, or only what was left with a note, or what lies beyond it. */
export const DeskOver = ({ left, beyond }: Props) => {
  const translate = useTranslate()
  const noted = left > 0 ? translate(say('left'), { smart_count: left }) : ''
  const more = beyond > 0 ? translate(say('beyond')) : ''
  const help = [noted, more].filter(Boolean).join(' ') || translate(say('all'))
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
