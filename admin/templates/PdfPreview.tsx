import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'

const useObjectUrl = (file: Blob | null): string => {
  const [url, setUrl] = useState('')
  useEffect(() => {
    if (!file) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url
}

/** The sample PDF in the browser's own viewer; where there is none (phones), a way to open it. */
export const PdfPreview = ({ file, title }: { file: Blob | null; title: string }) => {
  const translate = useTranslate()
  const url = useObjectUrl(file)
  return (
    <Box sx={{ height: 'max(420px, calc(100dvh - 230px))', bgcolor: 'background.default', borderRadius: 1 }}>
      {url ? (
        <Box
          component="object"
          data={`${url}#view=FitH&toolbar=0`}
          type="application/pdf"
          aria-label={title}
          sx={{ width: '100%', height: '100%', border: 0, display: 'block' }}
        >
          <Box sx={{ display: 'grid', placeItems: 'center', height: '100%' }}>
            <Button href={url} target="_blank" variant="outlined">
              {translate('resources.templates.open_sample')}
            </Button>
          </Box>
        </Box>
      ) : null}
    </Box>
  )
}
