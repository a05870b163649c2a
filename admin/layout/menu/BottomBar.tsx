import MenuIcon from '@mui/icons-material/Menu'
import Badge from '@mui/material/Badge'
import BottomNavigation from '@mui/material/BottomNavigation'
import BottomNavigationAction from '@mui/material/BottomNavigationAction'
import Drawer from '@mui/material/Drawer'
import Paper from '@mui/material/Paper'
import { useState } from 'react'
import { useGetResourceLabel, useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router'
import { frame } from '../theme.ts'
import { useCounts } from '../use-counts.ts'
import { useMenu } from '../use-menu.ts'
import { SideMenu } from './SideMenu.tsx'

const mainPlaces = 4

/** A phone's menu at the thumb: the first places of the person's menu, the rest under «Ще». */
export const BottomBar = () => {
  const translate = useTranslate()
  const labelOf = useGetResourceLabel()
  const counts = useCounts()
  const here = useLocation().pathname.split('/')[1]
  const [open, setOpen] = useState(false)
  const places = useMenu().flatMap((group) => group.places)
  const close = () => setOpen(false)
  return (
    <Paper
      component="nav"
      square
      elevation={0}
      aria-label={translate('console.menu.label')}
      sx={{
        position: 'fixed',
        inset: 'auto 0 0 0',
        zIndex: 'appBar',
        borderTop: '1px solid',
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
        displayPrint: 'none',
      }}
    >
      <BottomNavigation showLabels value={here} sx={{ height: frame.bottomBarHeight, bgcolor: 'transparent' }}>
        {places.slice(0, mainPlaces).map(({ name, icon: Icon }) => (
          <BottomNavigationAction
            key={name}
            value={name}
            component={Link}
            to={`/${name}`}
            label={labelOf(name, 2)}
            aria-current={here === name ? 'page' : undefined}
            icon={
              <Badge badgeContent={counts[name] ?? 0} max={99} color="primary">
                <Icon fontSize="small" />
              </Badge>
            }
            sx={{ minWidth: 0, px: 0.5 }}
          />
        ))}
        {places.length > mainPlaces ? (
          <BottomNavigationAction
            label={translate('console.menu.more')}
            aria-expanded={open}
            icon={<MenuIcon fontSize="small" />}
            onClick={() => setOpen(true)}
            sx={{ minWidth: 0, px: 0.5 }}
          />
        ) : null}
      </BottomNavigation>
      <Drawer
        anchor="bottom"
        open={open}
        onClose={close}
        slotProps={{ paper: { sx: { p: 2, borderRadius: '16px 16px 0 0' } } }}
      >
        <SideMenu onOpen={close} />
      </Drawer>
    </Paper>
  )
}
