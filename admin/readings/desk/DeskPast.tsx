import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { lazy, memo, Suspense, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { kwhText, zonesText } from '../figures.ts'
import type { ReadingPage } from '../reading.ts'
import { brokenKwh } from './desk-figures.ts'
import { deskWords } from './desk-words.ts'

const VolumeChart = lazy(async () => ({ default: (await import('./VolumeChart.tsx')).VolumeChart }))

interface Props {
  reading: ReadingPage
}

/** Taller where the window has room for it. */
const chartHeight = 'clamp(104px, 100dvh - 650px, 190px)'

const Chart = ({ reading }: Props) => {
  const translate = useTranslate()
  if (reading.history24.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>{translate(deskWords('chart_none'))}</Typography>
  }
  return (
    <Box sx={{ height: chartHeight }}>
      <Suspense>
        <VolumeChart reading={reading} />
      </Suspense>
    </Box>
  )
}

const Day = ({ reading: { comparison, averagePerDay } }: Props) => {
  const translate = useTranslate()
  const { daily, possible } = comparison
  const parts = [
    daily === null ? null : translate(deskWords('daily'), { kwh: brokenKwh(daily) }),
    averagePerDay === null ? null : translate(deskWords('daily_usual'), { kwh: brokenKwh(averagePerDay) }),
    possible === null ? null : translate(deskWords('possible'), { kwh: kwhText(possible) }),
  ].filter(Boolean)
  return parts.length > 0 ? <Typography variant="body2">{parts.join(' · ')}</Typography> : null
}

/** The reading once the photo and the figures have been painted: drawing a chart can wait, a person cannot. */
const useAfterPaint = (reading: ReadingPage): ReadingPage | null => {
  const [drawn, setDrawn] = useState<ReadingPage | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setDrawn(reading), 30)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [reading])
  return drawn?.id === reading.id ? drawn : null
}

/** Two years of months, drawn once everything else is seen. */
export const PastChart = ({ reading }: Props) => {
  const drawn = useAfterPaint(reading)
  return <Box sx={{ minHeight: chartHeight }}>{drawn ? <Chart reading={drawn} /> : null}</Box>
}

/** What it is compared with: the day’s average, two years of months, the readings accepted before it. */
export const DeskPast = memo(({ reading }: Props) => {
  const translate = useTranslate()
  const before = reading.previousValues.slice(1, 5)
  return (
    <div>
      <Day reading={reading} />
      <PastChart reading={reading} />
      {before.length > 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {`${translate(deskWords('past'))}: `}
          {before.map(({ zones, countsOn }) => `${zonesText(zones)} (${formatDate(countsOn)})`).join(' · ')}
        </Typography>
      ) : null}
    </div>
  )
})
