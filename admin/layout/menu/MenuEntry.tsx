import Box from '@mui/material/Box'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import ListItemIcon from '@mui/material/ListItemIcon'
import ListItemText from '@mui/material/ListItemText'
import Tooltip from '@mui/material/Tooltip'
import { useGetResourceLabel, useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router'
import type { ConsoleResource } from '../console-resource.ts'
import { visuallyHidden } from '../visually-hidden.ts'

interface Props {
  place: ConsoleResource
  count?: number
  /** Icon alone, the name in a tooltip: for narrow windows. */
  narrow?: boolean
  onOpen?: () => void
}

const dot = {
  position: 'absolute',
  top: -3,
  left: 15,
  width: 8,
  height: 8,
  borderRadius: '50%',
  bgcolor: 'primary.main',
} as const

/** That something waits, at the corner of an icon without a number; MUI’s Badge would weigh on everybody’s first list. */
const Dot = ({ shown }: { shown: boolean }) => (shown ? <Box component="span" sx={dot} /> : null)

/** One place of the menu with what waits there. */
export const MenuEntry = ({ place, count = 0, narrow = false, onOpen }: Props) => {
  const translate = useTranslate()
  const label = useGetResourceLabel()(place.name, 2)
  const here = useLocation().pathname.split('/')[1] === place.name
  const Icon = place.icon
  const waiting = count > 0 ? translate('console.menu.waiting', { smart_count: count }) : ''
  return (
    <ListItem disablePadding>
      <Tooltip title={narrow ? label : ''} placement="right">
        <ListItemButton
          component={Link}
          to={`/${place.name}`}
          selected={here}
          aria-current={here ? 'page' : undefined}
          aria-label={narrow ? `${label} ${count > 0 ? `${count} ${waiting}` : ''}`.trim() : undefined}
          onClick={onOpen}
          sx={{
            minHeight: 36,
            py: 0.25,
            px: 1.25,
            borderRadius: 1,
            color: here ? 'primary.main' : 'text.primary',
            '&.Mui-selected': { bgcolor: 'tones.office.soft', fontWeight: 600 },
            '&.Mui-selected:hover': { bgcolor: 'tones.office.soft' },
          }}
        >
          <ListItemIcon
            sx={{ position: 'relative', color: 'inherit', opacity: here ? 1 : 0.75, minWidth: narrow ? 0 : 32 }}
          >
            <Icon fontSize="small" />
            <Dot shown={narrow && count > 0} />
          </ListItemIcon>
          {narrow ? null : (
            <>
              <ListItemText
                primary={label}
                slotProps={{ primary: { noWrap: true, variant: 'body1', sx: { fontWeight: here ? 600 : 450 } } }}
              />
              {count > 0 ? (
                <Box component="span" sx={{ color: here ? 'inherit' : 'text.secondary', fontSize: 13, pl: 1 }}>
                  {count}
                  <Box component="span" sx={visuallyHidden}>
                    {` ${waiting}`}
                  </Box>
                </Box>
              ) : null}
            </>
          )}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  )
}
