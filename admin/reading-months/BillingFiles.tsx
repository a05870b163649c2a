import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { useSaveFile } from '../documents/use-save-file.ts'
import type { ReadingMonth } from './reading-month.ts'

const say = (key: string): string => `resources.reading-months.billing.${key}`
const forms = ['csv', 'xlsx'] as const

const FileButton = ({ id, form }: { id: string; form: (typeof forms)[number] }) => {
  const translate = useTranslate()
  const { save, busy } = useSaveFile()
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadIcon />}
      loading={busy}
      loadingPosition="start"
      onClick={() => void save(`reading-months/${encodeURIComponent(id)}/billing.${form}`)}
    >
      {translate(say(form))}
    </Button>
  )
}

/** The accepted readings of a closed month for the billing system: the same bytes however often they are saved. */
export const BillingFiles = ({ month: { id } }: { month: Pick<ReadingMonth, 'id'> }) => {
  const translate = useTranslate()
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Typography sx={{ mb: 1 }}>{translate(say('title'))}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {forms.map((form) => (
          <FileButton key={form} id={id} form={form} />
        ))}
      </Box>
      <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
        {translate(say('same'))}
      </Typography>
    </Box>
  )
}
