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
  /** The sign alone, where the text stands beside it as a link. */
  bare?: boolean
}

/** A number that one press copies: to dictate less and mistype nothing. */
export const CopyText = ({ text, children, bare = false }: Props) => {
  const translate = useTranslate()
  const notify = useNotify()
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => notify('console.copy.done', { type: 'info', autoHideDuration: 1500, messageArgs: { text } }),
      () => undefined,
    )
  }
  return (
    <Tooltip title={translate('console.copy.it')} describeChild>
      <ButtonBase
        onClick={copy}
        aria-label={bare ? translate('console.copy.text', { text }) : undefined}
        sx={{
          font: 'inherit',
          textAlign: 'left',
          verticalAlign: 'baseline',
          borderRadius: 0.5,
          gap: 0.5,
          minWidth: 24,
          minHeight: 24,
          my: '-1.5px',
          '& svg': { opacity: 0.35, displayPrint: 'none' },
          '&:hover svg, &:focus-visible svg': { opacity: 1 },
        }}
      >
        {bare ? null : (children ?? text)}
        <CopyIcon aria-hidden sx={{ fontSize: 14 }} />
      </ButtonBase>
    </Tooltip>
  )
}
