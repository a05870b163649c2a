import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import DocumentIcon from '@mui/icons-material/PictureAsPdfOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { type RaRecord, useGetList, useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { Panel } from '../../layout/Panel.tsx'
import { DocumentDialog } from '../DocumentDialog.tsx'
import type { OrderPage } from '../order.ts'

interface IssuedDocument extends RaRecord<number> {
  kind: string
  number: string
  title: string
  issuedOn: string
  withdrawnOn: string | null
  url: string
}

interface LineProps {
  document: IssuedDocument
  onOpen: () => void
}

const DocumentLine = ({ document: { kind, number, title, issuedOn, withdrawnOn, url }, onOpen }: LineProps) => {
  const translate = useTranslate()
  const say = (key: string) => translate(`resources.orders.documents.${key}`, { _: key })
  const day = `${formatDate(issuedOn)}${withdrawnOn ? ` · ${say('withdrawn')} ${formatDate(withdrawnOn)}` : ''}`
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 40, opacity: withdrawnOn ? 0.7 : 1 }}>
      <DocumentIcon fontSize="small" sx={{ color: 'text.secondary' }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link
          component="button"
          type="button"
          title={title}
          onClick={onOpen}
          sx={{ font: 'inherit', textDecoration: withdrawnOn ? 'line-through' : undefined }}
        >
          {`${say(kind)} № ${number}`}
        </Link>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {day}
        </Typography>
      </Box>
      <Tooltip title={say('download')}>
        <IconButton
          size="small"
          component="a"
          href={url}
          download={`${title}.pdf`}
          aria-label={`${say('download')}: ${title}`}
          sx={{ displayPrint: 'none' }}
        >
          <DownloadIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  )
}

/** The documents issued for the order, newest first; withdrawn ones stay, struck through. */
export const DocumentsPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const [shown, setShown] = useState<IssuedDocument | null>(null)
  const { data = [] } = useGetList<IssuedDocument>(
    'documents',
    { filter: { orderId: order.id }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 50 } },
    { enabled: order.documents.length > 0 },
  )
  const listed = order.documents.length === 0 ? [] : data
  return (
    <Panel title={translate('resources.orders.documents.title')}>
      {order.documents.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.orders.documents.none')}</Typography>
      ) : null}
      {listed.map((document) => (
        <DocumentLine key={document.id} document={document} onOpen={() => setShown(document)} />
      ))}
      {shown ? <DocumentDialog title={shown.title} url={shown.url} onClose={() => setShown(null)} /> : null}
    </Panel>
  )
}
