import AttachIcon from '@mui/icons-material/AttachFileOutlined'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { useFilePicker } from '../fields/use-file-picker.tsx'
import { acceptedTypes } from './file-faults.ts'
import { useAddFile } from './use-add-file.ts'

interface Props {
  orderId: number
  /** Told of the new attachment's id. */
  onAdded: (id: number) => void
}

/** Adds the scan of an act to the order at once, from inside a form that needs it. */
export const AddFileButton = ({ orderId, onAdded }: Props) => {
  const { add, busy } = useAddFile(orderId)
  const { pick, input } = useFilePicker({
    accept: acceptedTypes,
    onFiles: ([file]) => file && add(file, 'act', onAdded),
  })
  return (
    <>
      <Button
        size="small"
        startIcon={<AttachIcon />}
        loading={busy}
        loadingPosition="start"
        onClick={pick}
        sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
      >
        {useTranslate()('resources.orders.files.add')}
      </Button>
      {input}
    </>
  )
}
