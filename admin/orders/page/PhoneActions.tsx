import MoreIcon from '@mui/icons-material/MoreHoriz'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import Paper from '@mui/material/Paper'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { frame } from '../../layout/theme.ts'
import { ActionsPanel } from '../actions/ActionsPanel.tsx'
import { MainAction } from '../actions/MainAction.tsx'
import type { OrderActions } from '../actions/use-order-actions.ts'
import type { OrderPage } from '../order.ts'

interface Props {
  order: OrderPage
  actions: OrderActions
  onReload: () => void
}

const bar = {
  position: 'fixed',
  left: 0,
  right: 0,
  bottom: `calc(${frame.bottomBarHeight}px + env(safe-area-inset-bottom))`,
  zIndex: 'appBar',
  display: 'flex',
  gap: 1,
  px: 1.5,
  py: 1,
  borderTop: '1px solid',
  borderColor: 'divider',
  displayPrint: 'none',
} as const

/** The actions at the thumb: the main one in a bar over the bottom menu, the others lifted up by «⋯». */
export const PhoneActions = ({ order, actions, onReload }: Props) => {
  const translate = useTranslate()
  const [lifted, setLifted] = useState(false)
  const { main } = actions.arranged
  const others = translate('resources.orders.actions.title')
  const lower = () => {
    setLifted(false)
    actions.close()
  }
  return (
    <>
      <Paper square elevation={0} sx={bar}>
        {main ? <MainAction offer={main} actions={actions} /> : null}
        {main ? (
          <IconButton aria-label={others} onClick={() => setLifted(true)}>
            <MoreIcon />
          </IconButton>
        ) : (
          <Button
            variant="outlined"
            size="large"
            fullWidth
            disabled={order.actions.length === 0}
            endIcon={<MoreIcon />}
            onClick={() => setLifted(true)}
          >
            {others}
          </Button>
        )}
      </Paper>
      <Drawer
        anchor="bottom"
        open={lifted || actions.opened !== null || actions.saved !== '' || Boolean(actions.error)}
        onClose={lower}
        slotProps={{ paper: { sx: { p: 2, maxHeight: '88dvh', borderRadius: '16px 16px 0 0' } } }}
      >
        <ActionsPanel order={order} actions={actions} onReload={onReload} />
      </Drawer>
    </>
  )
}
