import ErrorIcon from '@mui/icons-material/HealingOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { HomeButton } from './HomeButton.tsx'
import { KindPage } from './KindPage.tsx'

/** The page broke while it was drawn. */
export const ErrorPage = ({ error }: { error?: unknown }) => {
  const translate = useTranslate()
  return (
    <KindPage icon={ErrorIcon} title={translate('console.error.title')} text={translate('console.error.text')}>
      {error instanceof Error ? (
        <Typography component="code" variant="body2" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
          {error.message}
        </Typography>
      ) : null}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="contained" onClick={() => window.location.reload()}>
          {translate('console.error.reload')}
        </Button>
        <HomeButton />
      </Stack>
    </KindPage>
  )
}
