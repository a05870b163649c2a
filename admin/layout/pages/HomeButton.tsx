import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'

export const HomeButton = () => (
  <Button component={Link} to="/" variant="outlined">
    {useTranslate()('console.error.home')}
  </Button>
)
