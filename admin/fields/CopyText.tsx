import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'
import { useNotify, useTranslate } from 'react-admin'

interface Props {
  /** What goes to the clipboard. */
  text: string
  /** How it is shown; the text itself unless told. */
  children?: ReactNode
  /** Whether it keeps the weight of its surroundings. */
  strong?: boolean
}

/** A number that one press copies: to dictate less and mistype nothing. */
export const CopyText = ({ text, children, strong = false }: Props) => {
  const translate = useTranslate()
  const notify = useNotify()
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => notify('resources.orders.copied', { type: 'info', autoHideDuration: 1500, messageArgs: { text } }),
      () => undefined,
    )
  }
  return (
    <Tooltip title={translate('resources.orders.copy')}>
      <ButtonBase
        onClick={copy}
        sx={{
          font: 'inherit',
          fontWeight: strong ? 'inherit' : 450,
          verticalAlign: 'baseline',
          borderRadius: 0.5,
          gap: 0.5,
          '& svg': { opacity: 0.35, displayPrint: 'none' },
          '&:hover svg, &:focus-visible svg': { opacity: 1 },
        }}
      >
        {children ?? text}
        <CopyIcon aria-hidden sx={{ fontSize: 14 }} />
      </ButtonBase>
    </Tooltip>
  )
}
