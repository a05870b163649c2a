import Box from '@mui/material/Box'
import { useId } from 'react'
import { useTranslate } from 'react-admin'
import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatPeriod } from '../../server/time/billing-period.ts'
import { useChartLook } from '../fields/use-chart-look.ts'
import { kwhText } from '../readings/figures.ts'
import { volumeText } from './consumption.ts'
import type { ChartMonth } from './history.ts'

interface Props {
  months: readonly ChartMonth[]
  /** What is drawn, in words, for those who do not see it; the figures stand in the table below. */
  label: string
}

/** A bar a month; estimated ones are hatched. */
export const VolumeChart = ({ months, label }: Props) => {
  const translate = useTranslate()
  const { palette, axis, tip } = useChartLook()
  const hatch = useId()
  const unit = translate('resources.consumption.kwh')
  return (
    <Box role="img" aria-label={label} sx={{ height: 180, mb: 1, mx: -0.5, '@media print': { breakInside: 'avoid' } }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...months]} accessibilityLayer={false} margin={{ top: 8, right: 4, bottom: 0, left: 0 }}>
          <defs>
            <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width={6} height={6} fill={palette.background.paper} />
              <rect width={3} height={6} fill={palette.primary.main} />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis dataKey="period" tickFormatter={formatPeriod} minTickGap={16} tickLine={false} {...axis} />
          <YAxis width={52} tickFormatter={kwhText} tickLine={false} axisLine={false} {...axis} />
          <Tooltip
            {...tip}
            labelFormatter={(period) => formatPeriod(String(period))}
            formatter={(kwh) => [`${volumeText(Number(kwh))} ${unit}`, '']}
            separator=""
          />
          <Bar dataKey="kwh" maxBarSize={36} radius={[3, 3, 0, 0]} isAnimationActive={false}>
            {months.map(({ period, estimated }) => (
              <Cell
                key={period}
                fill={estimated ? `url(#${hatch})` : palette.primary.main}
                stroke={estimated ? palette.primary.main : 'none'}
              />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </Box>
  )
}
