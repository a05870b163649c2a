import Stack from '@mui/material/Stack'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import Typography from '@mui/material/Typography'
import type { ComponentType, ReactNode } from 'react'

interface Props {
  icon: ComponentType<SvgIconProps>
  title: string
  text: string
  children?: ReactNode
}

/** A page that has nothing but a sentence to say: what happened, why, what to do. */
export const KindPage = ({ icon: Icon, title, text, children }: Props) => (
  <Stack role="alert" sx={{ alignItems: 'center', textAlign: 'center', gap: 1.5, px: 2, py: { xs: 6, sm: 10 } }}>
    <Icon aria-hidden sx={{ fontSize: 48, color: 'text.secondary' }} />
    <Typography variant="h2" component="h1">
      {title}
    </Typography>
    <Typography sx={{ maxWidth: 480, color: 'text.secondary' }}>{text}</Typography>
    {children}
  </Stack>
)
