import LockIcon from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useCanAccess, useTranslate } from 'react-admin'
import { isPersonal } from '../../../server/orders/order-attachment-kinds.ts'
import { FilePreview } from '../../fields/FilePreview.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import type { OrderAttachment, OrderPage } from '../order.ts'
import { AddFile } from './AddFile.tsx'
import { useKindLabel } from './use-checks.ts'

const Names = ({ files }: { files: readonly OrderAttachment[] }) => {
  const kindLabel = useKindLabel()
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {files.map(({ id, kind, name }) => (
        <li key={id}>
          <Typography component="span" sx={{ overflowWrap: 'anywhere' }}>
            {name === null ? kindLabel(kind) : `${kindLabel(kind)}: ${name}`}
          </Typography>
        </li>
      ))}
    </Box>
  )
}

/**
 * The order's files in place. Whatever opens a consumer's document is logged, so they open by themselves only while the
 * order is being checked; later one press (`v`) shows them.
 */
export const AttachmentsPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const say = (key: string) => translate(`resources.orders.files.${key}`)
  const kindLabel = useKindLabel()
  const [asked, setAsked] = useState(order.tone === 'office')
  const { canAccess: reads = false } = useCanAccess({ resource: 'personal', action: 'read' })
  const files = order.attachments.filter(({ kind }) => reads || !isPersonal(kind))
  const closed = order.attachments.filter(({ kind }) => !reads && isPersonal(kind))
  const openable = files.length > 0
  useShortcut('v', () => setAsked(true), say('open'), { enabled: openable && !asked })
  const shown = files.map(({ id, name, kind, mediaType }) => ({
    url: `/api/orders/${order.id}/attachments/${id}`,
    name: [kindLabel(kind), name].filter(Boolean).join(' · '),
    mime: mediaType,
  }))
  return (
    <Panel title={say('title')} action={<AddFile order={order} />}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {order.attachments.length === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>{say('none')}</Typography>
        ) : null}
        {closed.length > 0 ? (
          <Box sx={{ color: 'text.secondary' }}>
            <Typography variant="body2" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.5 }}>
              <LockIcon sx={{ fontSize: 16 }} />
              {say('not_yours')}
            </Typography>
            <Names files={closed} />
          </Box>
        ) : null}
        {openable && !asked ? (
          <>
            <Names files={files} />
            <Box sx={{ displayPrint: 'none' }}>
              <Button
                variant="outlined"
                endIcon={phone ? undefined : <KeyCap combo="v" />}
                onClick={() => setAsked(true)}
              >
                {say('open')}
              </Button>
              <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                {say('logged')}
              </Typography>
            </Box>
          </>
        ) : null}
        {openable && asked ? (
          <Box sx={{ '@media print': { display: 'none' } }}>
            <FilePreview files={shown} height={phone ? 420 : 560} />
          </Box>
        ) : null}
        {openable && asked ? (
          <Box sx={{ display: 'none', displayPrint: 'block' }}>
            <Names files={files} />
          </Box>
        ) : null}
      </Box>
    </Panel>
  )
}
