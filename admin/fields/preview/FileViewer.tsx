import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { EmptyState } from '../EmptyState.tsx'
import { FileBody } from './FileBody.tsx'
import type { FilePreviewProps } from './file-preview-props.ts'
import { brighten, fitted, refit, shiftBy, turn, zoomBy } from './image-view.ts'
import { PreviewTools } from './PreviewTools.tsx'

const step = 1.4
/** How far a key moves an enlarged picture, pixels. */
const stride = 80

const fullSx = {
  bgcolor: 'background.paper',
  p: 1,
  '& > :last-child': { height: 'calc(100dvh - 64px) !important' },
} as const

const isSeekable = (target: EventTarget | null): boolean => target instanceof HTMLVideoElement

/** The viewer behind <FilePreview>. */
export const FileViewer = ({ files, subject, initial = 0, height = 560, keys = true }: FilePreviewProps) => {
  const translate = useTranslate()
  const [index, setIndex] = useState(initial)
  const [stand, setStand] = useState(fitted)
  const [seen, setSeen] = useState(subject)
  if (seen !== subject) {
    // the tools stay as they are, which a new viewer would draw anew at every decision
    setSeen(subject)
    setIndex(initial)
    setStand(fitted)
  }
  const at = Math.min(index, files.length - 1)
  const file = files[at]
  const isImage = file?.mime.startsWith('image/') ?? false
  const tools = useMemo(
    () => ({
      zoomIn: () => setStand((now) => zoomBy(now, step)),
      zoomOut: () => setStand((now) => zoomBy(now, 1 / step)),
      fit: () => setStand(refit),
      rotate: () => setStand(turn),
      brighten: () => setStand(brighten),
    }),
    [],
  )
  const move = (x: number, y: number) => setStand((now) => shiftBy(now, x * stride, y * stride))
  const total = files.length
  const go = useCallback(
    (by: 1 | -1) => {
      setIndex((now) => (Math.min(now, total - 1) + by + total) % total)
      setStand(fitted)
    },
    [total],
  )
  const viewer = useRef<HTMLElement>(null)
  const showFull = useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void viewer.current?.requestFullscreen()
  }, [])
  const say = (key: string) => translate(`console.file.${key}`)
  useShortcut('r', tools.rotate, say('rotate'), { enabled: keys && isImage })
  useShortcut('b', tools.brighten, say('brighten'), { enabled: keys && isImage })
  useShortcut('Plus', tools.zoomIn, say('zoom_in'), { enabled: keys && isImage })
  useShortcut('Minus', tools.zoomOut, say('zoom_out'), { enabled: keys && isImage })
  useShortcut('0', tools.fit, say('fit'), { enabled: keys && isImage })
  const moves = { enabled: keys && isImage && stand.zoom > 1 }
  useShortcut('Shift+ArrowLeft', () => move(-1, 0), say('left'), moves)
  useShortcut('Shift+ArrowRight', () => move(1, 0), say('right'), moves)
  useShortcut('Shift+ArrowUp', () => move(0, -1), say('up'), moves)
  useShortcut('Shift+ArrowDown', () => move(0, 1), say('down'), moves)
  // in a video that has the focus the arrows seek
  const steps = { enabled: keys && total > 1, when: ({ target }: KeyboardEvent) => !isSeekable(target) }
  useShortcut('ArrowRight', () => go(1), say('next'), steps)
  useShortcut('ArrowLeft', () => go(-1), say('previous'), steps)

  if (!file) return <EmptyState text={say('none')} />
  return (
    <Box ref={viewer} component="section" aria-label={say('files')} sx={{ '&:fullscreen': fullSx }}>
      <PreviewTools
        file={file}
        index={at}
        total={total}
        image={isImage ? tools : undefined}
        keys={keys}
        enlarged={isImage && stand.zoom > 1}
        onStep={go}
        onFull={showFull}
      />
      <Box
        key={file.url}
        sx={{
          height,
          display: 'grid',
          placeItems: 'center',
          bgcolor: 'background.default',
          borderRadius: 1,
          overflow: 'hidden',
        }}
      >
        {file.coming ? (
          // a sign is no picture: whoever waits for the photo must not find one before it is here
          <Box role="status" aria-label={translate('console.loading')}>
            <CircularProgress size={24} aria-hidden />
          </Box>
        ) : (
          <FileBody file={file} stand={stand} onChange={setStand} />
        )}
      </Box>
    </Box>
  )
}
