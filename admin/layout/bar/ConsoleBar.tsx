import AppBar from '@mui/material/AppBar'
import Box from '@mui/material/Box'
import Toolbar from '@mui/material/Toolbar'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useSession } from '../console-context.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { frame } from '../theme.ts'
import { useIsPhone } from '../use-is-phone.ts'
import { BusyLine } from './BusyLine.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { OnlineIndicator } from './OnlineIndicator.tsx'
import { ProfileMenu } from './ProfileMenu.tsx'

/** The bar at the top: product, search, whose desk this is, the connection, the language, the person. */
export const ConsoleBar = () => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { district } = useSession()
  const place = district?.name ?? translate('console.user.company')
  return (
    <AppBar
      position="fixed"
      color="inherit"
      elevation={0}
      sx={{ bgcolor: 'background.paper', borderBottom: '1px solid', borderColor: 'divider', displayPrint: 'none' }}
    >
      <Toolbar
        disableGutters
        sx={{ '&&': { minHeight: frame.barHeight - 1 }, px: { xs: 1, sm: 2 }, gap: { xs: 0.25, sm: 1 } }}
      >
        <Box
          component={Link}
          to="/"
          aria-label={translate('console.product')}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            color: 'inherit',
            textDecoration: 'none',
            mr: { sm: 1 },
          }}
        >
          <Box component="img" src="/favicon.svg" alt="" sx={{ width: 26, height: 26, display: 'block' }} />
          {phone ? null : (
            <Typography component="span" sx={{ fontWeight: 650, fontSize: 16, letterSpacing: '-0.01em' }}>
              {translate('console.product')}
            </Typography>
          )}
        </Box>
        <SearchBox />
        <Box sx={{ flex: 1 }} />
        {phone ? null : (
          <Typography noWrap title={place} variant="body2" sx={{ maxWidth: 260, px: 1, fontWeight: 550 }}>
            {place}
          </Typography>
        )}
        <OnlineIndicator />
        <LanguageSwitch />
        <ProfileMenu />
      </Toolbar>
      <BusyLine />
    </AppBar>
  )
}
