import CircularProgress from '@mui/material/CircularProgress'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'

/** While a page's own files or first data come. */
export const LoadingPage = () => (
  <Stack role="status" aria-label={useTranslate()('console.loading')} sx={{ alignItems: 'center', py: 10 }}>
    <CircularProgress size={28} aria-hidden />
  </Stack>
)
