import NextIcon from '@mui/icons-material/ArrowForward'
import Button from '@mui/material/Button'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'

/** The next record that waits for the same, under the finger and under Enter once it is known. */
export const NextLink = ({ to, label }: { to: string; label: string }) => {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => link.current?.focus(), [])
  return (
    <Button ref={link} component={Link} to={to} variant="outlined" endIcon={<NextIcon />}>
      {label}
    </Button>
  )
}
