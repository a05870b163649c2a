import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useTranslate } from 'react-admin'
import { frame } from '../theme.ts'
import { useIsPhone } from '../use-is-phone.ts'
import { SideMenu } from './SideMenu.tsx'

/** The menu at the left: full on a desk's screen, icons on a narrow one, at the bottom on a phone (BottomBar). */
export const SideBar = () => {
  const narrow = useMediaQuery('(max-width: 1099.95px)', { noSsr: true })
  const phone = useIsPhone()
  const translate = useTranslate()
  if (phone) return null
  return (
    <Box
      component="nav"
      aria-label={translate('console.menu.label')}
      sx={{
        position: 'sticky',
        top: frame.barHeight,
        alignSelf: 'flex-start',
        flexShrink: 0,
        boxSizing: 'border-box',
        width: narrow ? 60 : frame.menuWidth,
        height: `calc(100dvh - ${frame.barHeight}px)`,
        overflowY: 'auto',
        scrollbarWidth: 'thin',
        p: 1.25,
        pt: 2,
        displayPrint: 'none',
      }}
    >
      <SideMenu narrow={narrow} />
    </Box>
  )
}
