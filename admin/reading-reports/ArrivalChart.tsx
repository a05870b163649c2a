import { useNavigate } from 'react-router'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useChartLook } from '../fields/use-chart-look.ts'
import { kwhText } from '../readings/figures.ts'
import { previousColour } from './previous-colour.ts'
import type { ArrivalBar } from './reading-report.ts'

interface Props {
  bars: readonly ArrivalBar[]
  /** How a bar's day is called: `29.11`. */
  dayOf: (bar: Pick<ArrivalBar, 'kind' | 'offset'>) => string
  names: { received: string; before: string }
  addressOf: (bar: ArrivalBar, which: 'received' | 'before') => string
}

/** Days alone are written under their bars: all that came earlier or later needs no more than a sign. */
const shortened = (day: string): string => (/^\d/.test(day) ? day : '…')

/** Pairs of bars, this month's in the accent; a click opens the readings behind one. */
export const ArrivalChart = ({ bars, dayOf, names, addressOf }: Props) => {
  const { palette, axis, tip } = useChartLook()
  const navigate = useNavigate()
  const open = (which: 'received' | 'before') => (_bar: unknown, at: number) => {
    const bar = bars[at]
    if (bar) navigate(addressOf(bar, which))
  }
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={bars.map((bar) => ({ ...bar, day: dayOf(bar) }))}
        accessibilityLayer={false}
        barGap={2}
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke={palette.divider} />
        <XAxis dataKey="day" interval={0} tickFormatter={shortened} tickLine={false} {...axis} />
        <YAxis width={56} allowDecimals={false} tickFormatter={kwhText} tickLine={false} axisLine={false} {...axis} />
        <Tooltip {...tip} separator=": " formatter={(value) => kwhText(Number(value))} />
        <Bar
          dataKey="before"
          name={names.before}
          fill={previousColour(palette.mode)}
          maxBarSize={28}
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
          cursor="pointer"
          onClick={open('before')}
        />
        <Bar
          dataKey="received"
          name={names.received}
          fill={palette.primary.main}
          maxBarSize={28}
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
          cursor="pointer"
          onClick={open('received')}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}
