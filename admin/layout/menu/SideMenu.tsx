import List from '@mui/material/List'
import ListSubheader from '@mui/material/ListSubheader'
import { useTranslate } from 'react-admin'
import { useCounts } from '../use-counts.ts'
import { useMenu } from '../use-menu.ts'
import { MenuEntry } from './MenuEntry.tsx'

interface Props {
  narrow?: boolean
  onOpen?: () => void
}

/** The places of the console in their groups; those the person may not open are not there. */
export const SideMenu = ({ narrow = false, onOpen }: Props) => {
  const translate = useTranslate()
  const counts = useCounts()
  return useMenu().map(({ group, places }) => {
    const title = translate(`console.menu.${group}`)
    return (
      <List
        key={group}
        dense
        disablePadding
        aria-label={title}
        subheader={
          narrow ? undefined : (
            <ListSubheader
              component="div"
              disableSticky
              disableGutters
              aria-hidden
              sx={{
                bgcolor: 'transparent',
                px: 1.25,
                lineHeight: '28px',
                fontSize: 11.5,
                fontWeight: 600,
                letterSpacing: '0.06em',
                textTransform: 'uppercase',
              }}
            >
              {title}
            </ListSubheader>
          )
        }
        sx={{ display: 'grid', gap: 0.25, mb: 2, '& > div': { minWidth: 0 } }}
      >
        {places.map((place) => (
          <MenuEntry key={place.name} place={place} count={counts[place.name]} narrow={narrow} onOpen={onOpen} />
        ))}
      </List>
    )
  })
}
