import EstimatedIcon from '@mui/icons-material/FunctionsOutlined'
import CarriedIcon from '@mui/icons-material/SyncAltOutlined'
import Box from '@mui/material/Box'
import type { SvgIconProps } from '@mui/material/SvgIcon'
import type { ComponentType } from 'react'
import { useTranslate } from 'react-admin'
import { type ConsumptionRow, volumeText } from './consumption.ts'

interface MarkProps {
  icon: ComponentType<SvgIconProps>
  words: string
  why: string
}

const Mark = ({ icon: Icon, words, why }: MarkProps) => (
  <Box component="span" title={why} sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
    <Icon aria-hidden sx={{ fontSize: 16 }} />
    {words}
  </Box>
)

const say = (key: string): string => `resources.consumption.mark.${key}`

/** What a volume is besides measured: estimated by the daily average, or holding something of other months. */
export const Marks = ({ row: { origin, carried } }: { row: Pick<ConsumptionRow, 'origin' | 'carried'> }) => {
  const translate = useTranslate()
  const way = carried > 0 ? 'carried_in' : 'carried_out'
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.5, color: 'text.secondary' }}>
      {origin === 'averaged' || origin === 'by_history' ? (
        <Mark icon={EstimatedIcon} words={translate(say('estimated'))} why={translate(say(`${origin}_help`))} />
      ) : null}
      {carried === 0 ? null : (
        <Mark
          icon={CarriedIcon}
          words={translate(say(way), { kwh: volumeText(Math.abs(carried)) })}
          why={translate(say(`${way}_help`))}
        />
      )}
    </Box>
  )
}
