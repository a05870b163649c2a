import Box from '@mui/material/Box'
import { useState } from 'react'
import { CannotShow } from './CannotShow.tsx'
import type { PreviewFile } from './file-preview-props.ts'

/** A video with the browser's own controls: plays, seeks; one that this browser cannot play is offered for saving. */
export const VideoView = ({ file }: { file: PreviewFile }) => {
  const [failed, setFailed] = useState(false)
  if (failed) return <CannotShow file={file} />
  return (
    <Box
      component="video"
      src={file.url}
      aria-label={file.name}
      controls
      playsInline
      preload="metadata"
      onError={() => setFailed(true)}
      sx={{ width: '100%', height: '100%', display: 'block', objectFit: 'contain', bgcolor: '#000' }}
    />
  )
}
