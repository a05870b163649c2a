import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useLocaleState, useNotify, useTranslate } from 'react-admin'
import { staffAttachmentKinds } from '../../../server/orders/order-attachment-kinds.ts'
import { useFilePicker } from '../../fields/use-file-picker.tsx'
import { acceptedTypes, faultOfFile } from '../file-faults.ts'
import type { FileToAdd } from './use-place-order.ts'

interface Props {
  files: readonly FileToAdd[]
  onChange: (files: FileToAdd[]) => void
  /** What the service wants to see, in words. */
  wanted: string
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1).replace('.', ',')} МБ`

const dropSx = (over: boolean) => ({
  border: '1px dashed',
  borderColor: over ? 'primary.main' : 'divider',
  bgcolor: over ? 'tones.office.soft' : 'transparent',
  borderRadius: 1,
  p: 2,
  textAlign: 'center',
})

/** Scans of a paper form, dropped or chosen; each says what it is. */
export const FileDrop = ({ files, onChange, wanted }: Props) => {
  const translate = useTranslate()
  const notify = useNotify()
  const [locale] = useLocaleState()
  const [over, setOver] = useState(false)
  const say = (key: string) => translate(`resources.orders.files.${key}`)
  const take = (chosen: readonly File[]) => {
    for (const file of chosen) {
      const fault = faultOfFile(file)
      if (fault) notify(`resources.orders.files.${fault}`, { type: 'warning', messageArgs: { name: file.name } })
    }
    const good = chosen.filter((file) => faultOfFile(file) === null).map((file) => ({ file, kind: 'scan' }))
    onChange([...files, ...good])
  }
  const { pick, input } = useFilePicker({ accept: acceptedTypes, multiple: true, onFiles: take })
  const kinds = Object.entries(staffAttachmentKinds)
  return (
    <Box>
      <Box
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take([...event.dataTransfer.files])
        }}
        sx={dropSx(over)}
      >
        <Button startIcon={<UploadIcon />} onClick={pick}>
          {say('drop')}
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[say('limits'), wanted].filter(Boolean).join('. ')}
        </Typography>
        {input}
      </Box>
      {files.map(({ file, kind }, at) => (
        <Box key={`${file.name} ${file.lastModified}`} sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
          <Typography noWrap title={file.name} sx={{ flex: 1, minWidth: 0 }}>
            {`${file.name} · ${megabytes(file.size)}`}
          </Typography>
          <TextField
            select
            value={kind}
            onChange={(event) =>
              onChange(files.map((each, place) => (place === at ? { ...each, kind: event.target.value } : each)))
            }
            slotProps={{ htmlInput: { 'aria-label': say('add_kind') } }}
            sx={{ my: 0, minWidth: 180 }}
          >
            {kinds.map(([id, { uk, en }]) => (
              <MenuItem key={id} value={id}>
                {locale === 'en' ? en : uk}
              </MenuItem>
            ))}
          </TextField>
          <Button size="small" onClick={() => onChange(files.filter((_, place) => place !== at))}>
            {say('remove')}
          </Button>
        </Box>
      ))}
    </Box>
  )
}
