import WarningIcon from '@mui/icons-material/ReportProblemOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { Tone } from '../../../server/lifecycle/define-lifecycle.ts'
import { KeyCap } from '../../layout/shortcuts/KeyCap.tsx'

interface Props {
  /** The key that takes it; none beyond the ninth and on a phone. */
  combo: string | null
  /** The best one is outlined in the accent colour. */
  first: boolean
  disabled: boolean
  head: ReactNode
  aside: ReactNode
  children: ReactNode
  onTake: () => void
}

/** One answer that a press or a key takes. */
export const ChoiceCard = ({ combo, first, disabled, head, aside, children, onTake }: Props) => (
  <Box component="li">
    <ButtonBase
      disabled={disabled}
      onClick={onTake}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1.25,
        width: '100%',
        p: 1.25,
        textAlign: 'left',
        borderRadius: 1,
        border: '1px solid',
        borderColor: first && !disabled ? 'primary.main' : 'divider',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      {combo ? (
        <Box aria-hidden sx={{ pt: '1px', color: 'text.primary' }}>
          <KeyCap combo={combo} />
        </Box>
      ) : null}
      <Box component="span" sx={{ flex: 1, minWidth: 0, display: 'block' }}>
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
          <Typography component="span" sx={{ fontWeight: 620, flex: '1 1 auto' }}>
            {head}
          </Typography>
          <Typography component="span" sx={{ color: 'text.secondary' }}>
            {aside}
          </Typography>
        </Box>
        {children}
      </Box>
    </ButtonBase>
  </Box>
)

/** A quieter line of the card. */
export const Quiet = ({ tone, children }: { tone?: Tone; children: ReactNode }) => (
  <Typography
    component="span"
    variant="body2"
    sx={{ display: 'block', overflowWrap: 'anywhere', color: tone ? `tones.${tone}.ink` : 'text.secondary' }}
  >
    {children}
  </Typography>
)

/** What one should know before taking it. */
export const Caution = ({ words }: { words: string }) => (
  <Typography
    component="span"
    variant="body2"
    sx={{ display: 'flex', gap: 0.5, alignItems: 'center', color: 'tones.consumer.ink', fontWeight: 550 }}
  >
    <WarningIcon aria-hidden sx={{ fontSize: 16 }} />
    {words}
  </Typography>
)
