import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import Link from '@mui/material/Link'
import { useGetResourceLabel } from 'react-admin'
import { Link as RouterLink, useLocation } from 'react-router'
import { useConsoleResources } from './console-context.ts'

/** ← Заявки: from a record to the list it belongs to, which is as it was left. */
export const BackLink = () => {
  const labelOf = useGetResourceLabel()
  const [, place = '', ...deeper] = useLocation().pathname.split('/')
  const known = useConsoleResources().some(({ name, list }) => name === place && list)
  if (!known || deeper.filter(Boolean).length === 0) return null
  return (
    <Link
      component={RouterLink}
      to={`/${place}`}
      variant="body2"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        mb: 0.5,
        color: 'text.secondary',
        displayPrint: 'none',
      }}
    >
      <ArrowBackIcon sx={{ fontSize: 16 }} />
      {labelOf(place, 2)}
    </Link>
  )
}
