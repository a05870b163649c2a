import Box from '@mui/material/Box'
import { useTheme } from '@mui/material/styles'
import { useTranslate } from 'react-admin'
import { Bar, BarChart, Cell, ReferenceArea, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { formatPeriod } from '../../../server/time/billing-period.ts'
import { kwhText } from '../figures.ts'
import type { ReadingPage } from '../reading.ts'
import { chartMonths, halfYears } from './desk-figures.ts'
import { deskWords } from './desk-words.ts'

interface Props {
  reading: Pick<ReadingPage, 'history24' | 'closes' | 'volume' | 'usual'>
}

const isTold = (kwh: number | null): kwh is number => kwh !== null

/** Two years of months as bars, the usual band behind them, this reading's volume the last and in colour. */
export const VolumeChart = ({ reading }: Props) => {
  const translate = useTranslate()
  const { palette } = useTheme()
  const { usual, volume } = reading
  const months = chartMonths(reading)
  const known = reading.history24.map(({ kwh }) => kwh).filter(isTold)
  const said = translate(deskWords('chart_said'), {
    low: kwhText(Math.round(Math.min(...known))),
    high: kwhText(Math.round(Math.max(...known))),
    volume: volume === null ? '—' : kwhText(volume),
  })
  const outside = usual !== null && volume !== null && (volume < usual.low || volume > usual.high)
  const present = outside ? palette.tones.money.ink : palette.primary.main
  const words = { fontSize: 11, fill: palette.text.secondary }
  return (
    <Box role="img" aria-label={said} sx={{ height: '100%', overflow: 'hidden', '& svg': { display: 'block' } }}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 392, height: 118 }}>
        <BarChart
          data={months}
          accessibilityLayer={false}
          margin={{ top: 6, right: 0, bottom: 0, left: 0 }}
          barCategoryGap="18%"
        >
          {usual ? (
            <ReferenceArea
              y1={usual.low}
              y2={usual.high}
              ifOverflow="extendDomain"
              fill={palette.tones.done.soft}
              fillOpacity={1}
              zIndex={-100}
            />
          ) : null}
          <XAxis
            dataKey="period"
            tickFormatter={formatPeriod}
            ticks={halfYears(months)}
            interval={0}
            tick={words}
            tickLine={false}
            axisLine={{ stroke: palette.divider }}
            height={20}
          />
          <YAxis width={44} tick={words} tickLine={false} axisLine={false} tickCount={3} tickFormatter={kwhText} />
          <Bar dataKey="kwh" isAnimationActive={false}>
            {months.map((month) => (
              <Cell
                key={month.period}
                fill={month.present ? present : palette.text.secondary}
                fillOpacity={month.present ? 1 : 0.45}
              />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </Box>
  )
}
