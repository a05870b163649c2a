import CloudOffIcon from '@mui/icons-material/CloudOffOutlined'
import SensorsIcon from '@mui/icons-material/Sensors'
import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { useTranslate } from 'react-admin'
import { useConnection } from '../use-connection.ts'
import { useIsPhone } from '../use-is-phone.ts'
import { visuallyHidden } from '../visually-hidden.ts'

/** Whether the server is heard; says so aloud when it changes. */
export const OnlineIndicator = () => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const state = useConnection()
  const lost = state === 'offline'
  const Icon = lost ? CloudOffIcon : SensorsIcon
  return (
    <Tooltip title={translate(`console.connection.${state}_help`)}>
      <Box
        role="status"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.75,
          px: 1,
          height: 28,
          borderRadius: 2,
          fontSize: 13,
          whiteSpace: 'nowrap',
          fontWeight: lost ? 600 : 400,
          color: lost ? 'tones.consumer.ink' : 'text.secondary',
          bgcolor: lost ? 'tones.consumer.soft' : 'transparent',
        }}
      >
        <Icon sx={{ fontSize: 18 }} aria-hidden />
        <Box component="span" sx={phone && !lost ? visuallyHidden : undefined}>
          {translate(`console.connection.${state}`)}
        </Box>
      </Box>
    </Tooltip>
  )
}
