import DocumentIcon from '@mui/icons-material/PictureAsPdfOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DocumentDialog } from '../DocumentDialog.tsx'

/** The answer of POST /api/orders/:id/preview. */
export interface EventPreviewAnswer {
  stateLabel: string
  notices: { channel: 'email' | 'sms'; recipient: string; subject: string; body: string }[]
  /** The document as base64 of its PDF. */
  document: { title: string; pdf: string } | null
}

const Notice = ({ channel, recipient, subject, body }: EventPreviewAnswer['notices'][number]) => {
  const translate = useTranslate()
  const name = translate(`resources.orders.timeline.${channel}`)
  return (
    <Box sx={{ borderRadius: 2, bgcolor: 'action.hover', px: 1.5, py: 1 }}>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {translate('resources.orders.timeline.to', { channel: name, recipient })}
      </Typography>
      {subject ? <Typography sx={{ fontWeight: 600 }}>{subject}</Typography> : null}
      <Typography
        variant="body2"
        sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxHeight: 220, overflowY: 'auto' }}
      >
        {body}
      </Typography>
    </Box>
  )
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)

/** A drawn document over the page; its bytes are on the page alone and go with it. */
const DrawnDocument = ({ title, pdf, onClose }: { title: string; pdf: string; onClose: () => void }) => {
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOf(pdf)], { type: 'application/pdf' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [pdf])
  return url ? <DocumentDialog title={title} url={url} onClose={onClose} /> : null
}

/** The messages and the document of a preview, in the consumer's words. */
export const PreviewedNotices = ({ preview, fading }: { preview: EventPreviewAnswer; fading: boolean }) => {
  const translate = useTranslate()
  const [shown, setShown] = useState(false)
  const { notices, document: drawn, stateLabel } = preview
  return (
    <Stack
      component="section"
      aria-label={translate('resources.orders.preview.title')}
      sx={{ gap: 1, opacity: fading ? 0.55 : 1 }}
    >
      <Typography variant="h4" component="h4">
        {translate('resources.orders.preview.title')}
      </Typography>
      <Typography variant="body2">{translate('resources.orders.preview.becomes', { state: stateLabel })}</Typography>
      {notices.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('resources.orders.preview.nothing')}
        </Typography>
      ) : null}
      {notices.map((notice) => (
        <Notice key={`${notice.channel} ${notice.recipient}`} {...notice} />
      ))}
      {drawn ? (
        <Button
          variant="outlined"
          size="small"
          startIcon={<DocumentIcon />}
          onClick={() => setShown(true)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {drawn.title}
        </Button>
      ) : null}
      {drawn && shown ? <DrawnDocument {...drawn} onClose={() => setShown(false)} /> : null}
    </Stack>
  )
}
