import BrightIcon from '@mui/icons-material/Brightness6Outlined'
import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import DownloadIcon from '@mui/icons-material/DownloadOutlined'
import FitIcon from '@mui/icons-material/FitScreenOutlined'
import FullIcon from '@mui/icons-material/FullscreenOutlined'
import RotateIcon from '@mui/icons-material/Rotate90DegreesCwOutlined'
import ZoomInIcon from '@mui/icons-material/ZoomInOutlined'
import ZoomOutIcon from '@mui/icons-material/ZoomOutOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { type ComponentType, memo } from 'react'
import { useTranslate } from 'react-admin'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'
import type { PreviewFile } from './file-preview-props.ts'

const taughtSx = { display: 'inline-flex', alignItems: 'center', gap: 0.75 } as const

const Taught = ({ label, combo }: { label: string; combo: string | undefined }) => (
  <Box component="span" sx={taughtSx}>
    {label}
    {combo ? <KeyCap combo={combo} /> : null}
  </Box>
)

const moveCombo = 'Shift+ArrowLeft+ArrowUp+ArrowDown+ArrowRight'

interface ToolProps {
  icon: ComponentType<SvgIconProps>
  label: string
  /** The key that does the same; told beside the word. */
  combo?: string | undefined
  onClick: () => void
}

const Tool = memo(({ icon: Icon, label, combo, onClick }: ToolProps) => (
  <Tooltip title={<Taught label={label} combo={combo} />}>
    <IconButton size="small" aria-label={label} onClick={onClick}>
      <Icon fontSize="small" />
    </IconButton>
  </Tooltip>
))

const toolsSx = {
  display: 'flex',
  flexWrap: { xs: 'wrap', sm: 'nowrap' },
  alignItems: 'center',
  gap: 0.25,
  minHeight: 40,
  displayPrint: 'none',
} as const

/** A phone has fingers for it. */
const movesSx = { display: { xs: 'none', md: 'block' }, whiteSpace: 'nowrap', mr: 1 } as const

const nameSx = {
  flex: { xs: '0 0 100%', sm: 1 },
  order: { xs: -1, sm: 0 },
  px: { xs: 0, sm: 1 },
  fontWeight: 550,
} as const

interface Props {
  file: PreviewFile
  index: number
  total: number
  /** Absent for what cannot be zoomed. */
  image?: { zoomIn: () => void; zoomOut: () => void; fit: () => void; rotate: () => void; brighten: () => void }
  /** Whether keys work here: then they are told. */
  keys: boolean
  /** Whether the picture is larger than its place, so that it can be moved. */
  enlarged: boolean
  onStep: (step: 1 | -1) => void
  onFull: () => void
}

/** The line over the file: its name and place among the others, and what can be done with it. */
export const PreviewTools = ({ file, index, total, image, keys, enlarged, onStep, onFull }: Props) => {
  const translate = useTranslate()
  const combo = (key: string) => (keys ? key : undefined)
  const say = (key: string) => translate(`console.file.${key}`)
  return (
    <Box sx={toolsSx}>
      {total > 1 ? (
        <>
          <Tool icon={PreviousIcon} label={say('previous')} combo={combo('ArrowLeft')} onClick={() => onStep(-1)} />
          <Typography variant="body2" aria-live="polite" sx={{ whiteSpace: 'nowrap' }}>
            {translate('console.file.of', { index: index + 1, total })}
          </Typography>
          <Tool icon={NextIcon} label={say('next')} combo={combo('ArrowRight')} onClick={() => onStep(1)} />
        </>
      ) : null}
      <Typography noWrap variant="body2" title={file.name} sx={nameSx}>
        {file.name}
      </Typography>
      {keys && enlarged ? (
        <Typography component="span" variant="body2" sx={{ ...movesSx, color: 'text.secondary' }}>
          <Taught label={say('move')} combo={moveCombo} />
        </Typography>
      ) : null}
      {image ? (
        <>
          <Tool icon={ZoomOutIcon} label={say('zoom_out')} combo={combo('Minus')} onClick={image.zoomOut} />
          <Tool icon={ZoomInIcon} label={say('zoom_in')} combo={combo('Plus')} onClick={image.zoomIn} />
          <Tool icon={FitIcon} label={say('fit')} combo={combo('0')} onClick={image.fit} />
          <Tool icon={RotateIcon} label={say('rotate')} combo={combo('r')} onClick={image.rotate} />
          <Tool icon={BrightIcon} label={say('brighten')} combo={combo('b')} onClick={image.brighten} />
        </>
      ) : null}
      <Tool icon={FullIcon} label={say('full')} onClick={onFull} />
      <Tooltip title={say('download')}>
        <IconButton
          size="small"
          component="a"
          href={file.downloadUrl ?? file.url}
          download={file.name}
          aria-label={say('download')}
        >
          <DownloadIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  )
}
