import InboxIcon from '@mui/icons-material/InboxOutlined'
import Stack from '@mui/material/Stack'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import Typography from '@mui/material/Typography'
import type { ComponentType, ReactNode } from 'react'

interface Props {
  /** One calm sentence: what would stand here and why it does not. */
  text: string
  /** What to do about it, if anything. */
  help?: string
  icon?: ComponentType<SvgIconProps>
  /** The button that does it. */
  children?: ReactNode
}

/** A place with nothing in it, kindly said. */
export const EmptyState = ({ text, help, icon: Icon = InboxIcon, children }: Props) => (
  <Stack sx={{ alignItems: 'center', textAlign: 'center', gap: 1, px: 2, py: 6 }}>
    <Icon aria-hidden sx={{ fontSize: 40, color: 'text.secondary', opacity: 0.6 }} />
    <Typography sx={{ fontWeight: 550 }}>{text}</Typography>
    {help ? (
      <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 420 }}>
        {help}
      </Typography>
    ) : null}
    {children}
  </Stack>
)
