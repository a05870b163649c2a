import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'

interface Props {
  q: string
  found: number
  busy: boolean
  failed: boolean
}

/** What the search says in words; read aloud as it changes. */
export const SearchMessage = ({ q, found, busy, failed }: Props) => {
  const translate = useTranslate()
  const text = () => {
    if (failed) return translate('console.search.failed')
    if (found > 0) return translate('console.search.found', { smart_count: found })
    if (busy) return translate('console.search.busy')
    return q ? translate('console.search.nothing', { q }) : translate('console.search.hint')
  }
  return (
    <Typography role="status" variant="body2" sx={{ px: 2.25, py: 1, color: failed ? 'error.main' : 'text.secondary' }}>
      {text()}
    </Typography>
  )
}
