import BlockIcon from '@mui/icons-material/BlockOutlined'
import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import EngineeringIcon from '@mui/icons-material/EngineeringOutlined'
import HourglassIcon from '@mui/icons-material/HourglassTopOutlined'
import InboxIcon from '@mui/icons-material/MoveToInboxOutlined'
import PaymentsIcon from '@mui/icons-material/PaymentsOutlined'
import Box from '@mui/material/Box'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import type { ComponentType } from 'react'
import type { Tone } from '../../server/lifecycle/define-lifecycle.ts'

const icons: Record<Tone, ComponentType<SvgIconProps>> = {
  office: InboxIcon,
  consumer: HourglassIcon,
  money: PaymentsIcon,
  crew: EngineeringIcon,
  done: CheckIcon,
  refused: BlockIcon,
}

const isTone = (tone: string): tone is Tone => tone in icons

/** A tone that came over the wire; one this console does not know yet looks grey. */
export const toneOf = (tone: string): Tone => (isTone(tone) ? tone : 'refused')

interface Props {
  /** The state's word, in the reader's language: from the lifecycle table, or `stateLabel` of the record. */
  label: string
  tone: Tone
  icon?: ComponentType<SvgIconProps>
}

/** A state as icon + word + tone. */
export const StateChip = ({ label, tone, icon }: Props) => {
  const Icon = icon ?? icons[tone]
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        maxWidth: '100%',
        height: 24,
        pl: 0.75,
        pr: 1.25,
        borderRadius: 3,
        fontSize: 13,
        fontWeight: 550,
        whiteSpace: 'nowrap',
        color: `tones.${tone}.ink`,
        bgcolor: `tones.${tone}.soft`,
        '@media print': { border: '1px solid', bgcolor: 'transparent', color: '#000' },
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {label}
      </Box>
    </Box>
  )
}
