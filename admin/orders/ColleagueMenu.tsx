import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useTranslate } from 'react-admin'
import { useSession } from '../layout/console-context.ts'
import { useColleagues } from './use-colleagues.ts'

interface Props {
  anchor: HTMLElement | null
  /** Whose it is now. */
  current?: number | null
  onClose: () => void
  /** Null takes the order from everybody. */
  onChoose: (assigneeId: number | null) => void
}

/** Whom to give an order to: me first, then colleagues by name, then nobody. */
export const ColleagueMenu = ({ anchor, current, onClose, onChoose }: Props) => {
  const translate = useTranslate()
  const me = useSession()
  const others = useColleagues(anchor !== null).filter(({ id, role }) => id !== me.id && role !== 'administrator')
  const choose = (id: number | null) => {
    onClose()
    onChoose(id)
  }
  return (
    <Menu anchorEl={anchor} open={anchor !== null} onClose={onClose} slotProps={{ paper: { sx: { maxHeight: 420 } } }}>
      <MenuItem selected={current === me.id} onClick={() => choose(me.id)}>
        {translate('resources.orders.assign.me')}
      </MenuItem>
      {others.map(({ id, fullName }) => (
        <MenuItem key={id} selected={current === id} onClick={() => choose(id)}>
          {fullName}
        </MenuItem>
      ))}
      <Divider />
      <MenuItem onClick={() => choose(null)}>{translate('resources.orders.assign.nobody')}</MenuItem>
    </Menu>
  )
}
