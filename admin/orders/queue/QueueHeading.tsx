import AddIcon from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCanAccess, useCreatePath, useGetResourceLabel, useListContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { formatInstant } from '../../../server/time/kyiv-date.ts'
import { useSession } from '../../layout/console-context.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { NextOrderButton } from './NextOrderButton.tsx'
import { queueTabs, tabOf } from './queue-tabs.ts'

/** On paper: which queue of which REM this is and when it was printed. */
const PrintedTitle = () => {
  const translate = useTranslate()
  const { filterValues, total } = useListContext()
  const { district, role } = useSession()
  const tab = tabOf(filterValues, queueTabs(role === 'dispatcher'))
  const place = district?.name ?? translate('console.user.company')
  return (
    <Typography sx={{ display: 'none', displayPrint: 'block', mb: 1 }}>
      {`${place} · ${translate(`resources.orders.tab.${tab}`)} · ${total ?? 0} · ${formatInstant(new Date())}`}
    </Typography>
  )
}

/** «Заявки», the way to place one and the one obvious next thing. */
export const QueueHeading = () => {
  const labelOf = useGetResourceLabel()
  const translate = useTranslate()
  const createPath = useCreatePath()
  const phone = useIsPhone()
  const { canAccess: places = false } = useCanAccess({ resource: 'orders', action: 'create' })
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.5, minHeight: 36 }}>
        <Typography variant="h1" sx={{ flex: 1 }}>
          {labelOf('orders', 2)}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1, displayPrint: 'none' }}>
          {places ? (
            <Button
              component={Link}
              to={createPath({ resource: 'orders', type: 'create' })}
              variant="outlined"
              startIcon={<AddIcon />}
            >
              {translate('resources.orders.place.open')}
            </Button>
          ) : null}
          {phone ? null : <NextOrderButton />}
        </Box>
      </Box>
      <PrintedTitle />
      {phone ? <NextOrderButton atThumb /> : null}
    </>
  )
}
