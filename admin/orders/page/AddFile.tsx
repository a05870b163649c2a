import AttachIcon from '@mui/icons-material/AttachFileOutlined'
import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useRef, useState } from 'react'
import { useCanAccess, useLocaleState, useTranslate } from 'react-admin'
import { staffAttachmentKinds } from '../../../server/orders/order-attachment-kinds.ts'
import { useFilePicker } from '../../fields/use-file-picker.tsx'
import { acceptedTypes } from '../file-faults.ts'
import type { OrderPage } from '../order.ts'
import { useAddFile } from '../use-add-file.ts'

type Kind = keyof typeof staffAttachmentKinds

const kinds = Object.keys(staffAttachmentKinds).filter((kind): kind is Kind => kind in staffAttachmentKinds)

/** Adds a scan or photo to the order: first what it is, then which file. */
export const AddFile = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const kind = useRef<Kind>('scan')
  const { canAccess: adds = false } = useCanAccess({ resource: 'orders', action: 'note' })
  const { add, busy } = useAddFile(order.id)
  const { pick, input } = useFilePicker({
    accept: acceptedTypes,
    onFiles: ([file]) => file && add(file, kind.current),
  })
  if (!adds) return null
  const choose = (chosen: Kind) => {
    kind.current = chosen
    setAnchor(null)
    pick()
  }
  return (
    <>
      <Button
        size="small"
        startIcon={<AttachIcon />}
        loading={busy}
        loadingPosition="start"
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ displayPrint: 'none' }}
      >
        {translate('resources.orders.files.add')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {kinds.map((each) => (
          <MenuItem key={each} onClick={() => choose(each)}>
            {locale === 'en' ? staffAttachmentKinds[each].en : staffAttachmentKinds[each].uk}
          </MenuItem>
        ))}
      </Menu>
      {input}
    </>
  )
}
