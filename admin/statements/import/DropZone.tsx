import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useRef, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useFilePicker } from '../../fields/use-file-picker.tsx'
import { faultOf } from './use-import.ts'

interface Props {
  /** Small, once a file is chosen. */
  compact: boolean
  busy: boolean
  onChoose: (file: File) => void
  /** Where its words stand in the messages; a bank's file unless told. */
  words?: string
  /** The kinds of file, as an `accept` attribute. */
  accepts?: string
}

const statementFiles = '.xml,.json,.txt,.csv,.dat,text/plain,text/csv,application/json,application/xml,text/xml'

const zone = {
  maxWidth: 720,
  boxSizing: 'border-box',
  px: 2,
  py: 6,
  border: '1px dashed',
  borderColor: 'text.secondary',
  bgcolor: 'background.paper',
} as const

/** Where a file is dropped, anywhere on the page; or chosen by a button that has the focus at once. */
export const DropZone = ({
  compact,
  busy,
  onChoose,
  words = 'resources.statements.drop',
  accepts = statementFiles,
}: Props) => {
  const translate = useTranslate()
  const say = (key: string): string => `${words}.${key}`
  const notify = useNotify()
  const [over, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (!file || busy) return
    const fault = faultOf(file)
    if (fault) notify(say(fault), { type: 'warning' })
    else onChoose(file)
  }
  const { pick, input } = useFilePicker({
    accept: accepts,
    label: translate(say('choose')),
    onFiles: ([file]) => take(file),
  })
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  // a file let go beside the frame would otherwise open in the console's place
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      latest.current(event.dataTransfer?.files[0])
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: compact ? 'row' : 'column',
        alignItems: 'center',
        gap: 1,
        mb: 2,
        textAlign: 'center',
        borderRadius: 2,
        ...(compact ? {} : zone),
        ...(over ? { outline: '2px dashed', outlineColor: 'primary.main', bgcolor: 'tones.office.soft' } : {}),
      }}
    >
      {compact ? null : (
        <>
          <UploadIcon aria-hidden sx={{ fontSize: 40, color: 'text.secondary', opacity: 0.7 }} />
          <Typography variant="h2" component="p">
            {translate(say('title'))}
          </Typography>
        </>
      )}
      <Button variant={compact ? 'outlined' : 'contained'} disabled={busy} autoFocus={!compact} onClick={pick}>
        {translate(say(compact ? 'another' : 'choose'))}
      </Button>
      {compact ? null : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(say('forms'))}
        </Typography>
      )}
      {input}
    </Box>
  )
}
