import AttachIcon from '@mui/icons-material/AttachFileOutlined'
import Button from '@mui/material/Button'
import { useRef } from 'react'
import { useTranslate } from 'react-admin'
import { acceptedTypes } from './file-faults.ts'
import { useAddFile } from './use-add-file.ts'

interface Props {
  orderId: number
  /** Told of the new attachment's id. */
  onAdded: (id: number) => void
}

/** Adds the scan of an act to the order at once, from inside a form that needs it. */
export const AddFileButton = ({ orderId, onAdded }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const { add, busy } = useAddFile(orderId)
  return (
    <>
      <Button
        size="small"
        startIcon={<AttachIcon />}
        loading={busy}
        loadingPosition="start"
        onClick={() => input.current?.click()}
        sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
      >
        {useTranslate()('resources.orders.files.add')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedTypes}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) add(file, 'act', onAdded)
          event.target.value = ''
        }}
      />
    </>
  )
}
