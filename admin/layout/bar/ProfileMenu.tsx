import DarkModeIcon from '@mui/icons-material/DarkModeOutlined'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined'
import KeyIcon from '@mui/icons-material/KeyOutlined'
import LightModeIcon from '@mui/icons-material/LightModeOutlined'
import LogoutIcon from '@mui/icons-material/LogoutOutlined'
import PersonIcon from '@mui/icons-material/PersonOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import ListItemIcon from '@mui/material/ListItemIcon'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useTheme as useMuiTheme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { type ComponentType, useState } from 'react'
import { useLocale, useLogout, useTheme, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { roleLabels } from '../../../server/staff/roles.ts'
import { useSession } from '../console-context.ts'
import { shortName } from '../short-name.ts'
import { askForShortcuts } from '../shortcuts/FrameShortcuts.tsx'
import { useIsPhone } from '../use-is-phone.ts'

interface ItemProps {
  icon: ComponentType<{ fontSize?: 'small' }>
  label: string
  onClick: () => void
}

const Item = ({ icon: Icon, label, onClick }: ItemProps) => (
  <MenuItem onClick={onClick}>
    <ListItemIcon>
      <Icon fontSize="small" />
    </ListItemIcon>
    {label}
  </MenuItem>
)

/** О. Клерк ▾: who I am, my password, appearance, keys, the way out. */
export const ProfileMenu = () => {
  const translate = useTranslate()
  const locale = useLocale()
  const session = useSession()
  const phone = useIsPhone()
  const navigate = useNavigate()
  const logout = useLogout()
  const dark = useMuiTheme().palette.mode === 'dark'
  const [, setTheme] = useTheme()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const say = (key: string) => translate(`console.user.${key}`)
  const then = (work: () => void) => () => {
    setAnchor(null)
    work()
  }
  return (
    <>
      <Button
        color="inherit"
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${shortName(session.fullName)}: ${say('menu')}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<PersonIcon />}
        endIcon={phone ? undefined : <ExpandMoreIcon />}
        sx={{ minWidth: 40, whiteSpace: 'nowrap', '& .MuiButton-startIcon': phone ? { m: 0 } : {} }}
      >
        {phone ? null : shortName(session.fullName)}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box component="li" role="none" sx={{ px: 2, pt: 0.5, pb: 1.5, maxWidth: 280 }}>
          <Typography sx={{ fontWeight: 600 }}>{session.fullName}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {roleLabels[session.role][locale === 'en' ? 'en' : 'uk']} · {session.district?.name ?? say('company')}
          </Typography>
        </Box>
        <Divider component="li" sx={{ mb: 1 }} />
        <Item icon={KeyIcon} label={say('password')} onClick={then(() => navigate('/profile/password'))} />
        <Item icon={KeyboardIcon} label={say('shortcuts')} onClick={then(askForShortcuts)} />
        <Item
          icon={dark ? LightModeIcon : DarkModeIcon}
          label={`${say('theme')}: ${say(dark ? 'theme_light' : 'theme_dark').toLocaleLowerCase()}`}
          onClick={then(() => setTheme(dark ? 'light' : 'dark'))}
        />
        <Item icon={LogoutIcon} label={say('sign_out')} onClick={then(() => void logout())} />
      </Menu>
    </>
  )
}
