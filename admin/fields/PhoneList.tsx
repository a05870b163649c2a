import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { type RaRecord, RecordContextProvider, useCreatePath, useListContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from './EmptyState.tsx'

interface Props<R extends RaRecord> {
  primary: (record: R) => ReactNode
  secondary?: (record: R) => ReactNode
  /** The chip or ribbon at the foot of the card. */
  foot?: (record: R) => ReactNode
  /** A number or date at the right of the first line. */
  aside?: (record: R) => ReactNode
  /** Where a touch leads; false for cards that open nothing. */
  open?: 'show' | 'edit' | false
}

/** A list as cards the thumb can hit: what tables become on a phone. Stands inside a react-admin <List>. */
export const PhoneList = <R extends RaRecord>({ primary, secondary, foot, aside, open = 'show' }: Props<R>) => {
  const { data = [], resource, isPending } = useListContext<R>()
  const createPath = useCreatePath()
  const translate = useTranslate()
  if (isPending) return null
  if (data.length === 0) return <EmptyState text={translate('console.empty.filtered')} />
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((record) => (
        <RecordContextProvider key={record.id} value={record}>
          <Box component="li" sx={{ borderBottom: '1px solid', borderColor: 'divider' }}>
            <Box
              data-row
              component={open ? Link : 'div'}
              {...(open ? { to: createPath({ resource, id: record.id, type: open }) } : { tabIndex: -1 })}
              sx={{ display: 'block', px: 2, py: 1.25, minHeight: 56, color: 'inherit', textDecoration: 'none' }}
            >
              <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
                <Typography component="div" sx={{ flex: 1, minWidth: 0, fontWeight: 600 }}>
                  {primary(record)}
                </Typography>
                {aside ? (
                  <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>
                    {aside(record)}
                  </Typography>
                ) : null}
              </Box>
              {secondary ? (
                <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>
                  {secondary(record)}
                </Typography>
              ) : null}
              {foot ? <Box sx={{ mt: 0.75, display: 'flex', flexWrap: 'wrap', gap: 1 }}>{foot(record)}</Box> : null}
            </Box>
          </Box>
        </RecordContextProvider>
      ))}
    </Box>
  )
}
