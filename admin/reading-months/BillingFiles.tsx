import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { useSaveFile } from '../documents/use-save-file.ts'
import type { ReadingMonth } from './reading-month.ts'

const say = (key: string): string => `resources.reading-months.billing.${key}`

type BillingFile = ReadingMonth['files'][number]

const FileButton = ({ kind, url }: BillingFile) => {
  const translate = useTranslate()
  const { save, busy } = useSaveFile()
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadIcon />}
      loading={busy}
      loadingPosition="start"
      onClick={() => void save(url.replace(/^\/api\//, ''))}
    >
      {translate(say(kind))}
    </Button>
  )
}

/** The accepted readings of a closed month for the billing system: the same bytes however often they are saved. */
export const BillingFiles = ({ month: { files } }: { month: Pick<ReadingMonth, 'files'> }) => {
  const translate = useTranslate()
  if (files.length === 0) return null
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Typography sx={{ mb: 1 }}>{translate(say('title'))}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {files.map((file) => (
          <FileButton key={file.kind} {...file} />
        ))}
      </Box>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {translate(say('same'))}
      </Typography>
    </Box>
  )
}
