import Box from '@mui/material/Box'
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import { CannotShow } from './CannotShow.tsx'
import type { PreviewFile } from './file-preview-props.ts'
import { filterOf, fitScale, type ImageStand, refit, shiftBy, transformOf, zoomBy } from './image-view.ts'

interface Props {
  file: PreviewFile
  stand: ImageStand
  onChange: Dispatch<SetStateAction<ImageStand>>
}

const step = 1.15

/** An image: the wheel zooms, dragging moves, a double click zooms to detail and back. */
export const ImageView = ({ file, stand, onChange }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const element = box.current
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      onChange((now) => zoomBy(now, event.deltaY < 0 ? step : 1 / step))
    }
    // React listens passively; the page must not scroll under the zoom
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [onChange])

  if (failed) return <CannotShow file={file} failed />
  const scale = fitScale(stand.turns, box.current?.clientWidth ?? 0, box.current?.clientHeight ?? 0)
  return (
    <Box
      ref={box}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.buttons === 1) onChange((now) => shiftBy(now, event.movementX, event.movementY))
      }}
      onDoubleClick={() => onChange((now) => (now.zoom > 1 ? refit(now) : zoomBy(now, 2.5)))}
      sx={{
        width: '100%',
        height: '100%',
        overflow: 'hidden',
        touchAction: stand.zoom > 1 ? 'none' : 'auto',
        cursor: stand.zoom > 1 ? 'grab' : 'zoom-in',
      }}
    >
      <Box
        component="img"
        src={file.url}
        alt={file.name}
        draggable={false}
        // one that is on this page already appears together with the words beside it
        decoding={file.url.startsWith('blob:') ? 'sync' : 'auto'}
        onError={() => setFailed(true)}
        sx={{ width: '100%', height: '100%', objectFit: 'contain', display: 'block' }}
        style={{ transform: transformOf(stand, scale), filter: filterOf(stand) }}
      />
    </Box>
  )
}
