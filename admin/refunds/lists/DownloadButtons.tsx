import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useCanAccess, useTranslate } from 'react-admin'
import type { PaymentListRow } from '../refund.ts'

interface Props {
  list: PaymentListRow
  size?: 'small' | 'medium'
}

/** A payment list as files for the bank: XML for those that take it, CSV for the rest. */
export const DownloadButtons = ({ list: { id, number }, size = 'medium' }: Props) => {
  const translate = useTranslate()
  const { canAccess: downloads = false } = useCanAccess({ resource: 'refund-lists', action: 'download' })
  if (!downloads) return null
  const files = [
    ['pain001', 'xml', 'contained'],
    ['csv', 'csv', 'outlined'],
  ] as const
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', displayPrint: 'none' }}>
      {files.map(([path, form, variant]) => (
        <Button
          key={form}
          component="a"
          href={`/api/refund-lists/${id}/${path}`}
          download
          size={size}
          variant={size === 'small' ? 'text' : variant}
          startIcon={<DownloadIcon />}
          aria-label={`${number}: ${translate(`resources.refund-lists.${form}`)}`}
          onClick={(event) => event.stopPropagation()}
        >
          {translate(`resources.refund-lists.${form}`)}
        </Button>
      ))}
    </Stack>
  )
}
