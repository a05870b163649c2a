import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useGetResourceLabel, useTranslate } from 'react-admin'
import type { SearchGroup } from '../../api/data-provider.ts'
import { StateChip, toneOf } from '../../fields/StateChip.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { allPlace, hasMore, recordPlace, type SearchPlace } from './search-places.ts'

interface Props {
  id: string
  q: string
  groups: SearchGroup[]
  active: string
  onGo: (place: SearchPlace) => void
}

export const optionId = (list: string, place: SearchPlace): string => `${list}-${place.key}`

interface LineProps {
  list: string
  place: SearchPlace
  active: string
  onGo: (place: SearchPlace) => void
  children: ReactNode
}

const Line = ({ list, place, active, onGo, children }: LineProps) => (
  <Box
    id={optionId(list, place)}
    role="option"
    aria-selected={active === place.key}
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => onGo(place)}
    sx={{
      display: 'flex',
      alignItems: 'center',
      gap: 1.5,
      px: 1.5,
      minHeight: 40,
      borderRadius: 1,
      cursor: 'pointer',
      bgcolor: active === place.key ? 'tones.office.soft' : undefined,
      '&:hover': { bgcolor: 'action.hover' },
    }}
  >
    {children}
  </Box>
)

/** The grouped answer under the search box; the box keeps the focus, `active` is the line the arrows stand on. */
export const SearchResults = ({ id, q, groups, active, onGo }: Props) => {
  const translate = useTranslate()
  const labelOf = useGetResourceLabel()
  const words = useWording()
  return (
    <Box id={id} role="listbox" aria-label={translate('console.search.label')} sx={{ p: 0.75 }}>
      {groups.map((group) => (
        <Box key={group.resource} role="group" aria-label={labelOf(group.resource, 2)} sx={{ mb: 0.5 }}>
          <Typography aria-hidden sx={{ px: 1.5, py: 0.5, fontSize: 12.5, fontWeight: 600, color: 'text.secondary' }}>
            {labelOf(group.resource, 2)}
          </Typography>
          {group.items.map((item) => (
            <Line key={item.id} list={id} place={recordPlace(group.resource, item.id)} active={active} onGo={onGo}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography noWrap component="span" sx={{ display: 'block', fontWeight: 550 }}>
                  {item.title}
                </Typography>
                {item.subtitle ? (
                  <Typography
                    noWrap
                    component="span"
                    variant="body2"
                    sx={{ display: 'block', color: 'text.secondary' }}
                  >
                    {item.subtitle}
                  </Typography>
                ) : null}
              </Box>
              {item.state ? <StateChip label={words(item.state.label)} tone={toneOf(item.state.tone)} /> : null}
            </Line>
          ))}
          {hasMore(group) ? (
            <Line list={id} place={allPlace(group.resource, q)} active={active} onGo={onGo}>
              <Typography variant="body2" sx={{ color: 'primary.main' }}>
                {translate('console.search.all', { total: group.total })}
              </Typography>
            </Line>
          ) : null}
        </Box>
      ))}
    </Box>
  )
}
