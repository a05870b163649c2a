import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { kwhText } from '../readings/figures.ts'

export const counted = ['rows', 'added', 'doubtful', 'changed', 'repeated', 'refused'] as const

/** How many lines of a file come to what. */
export const ImportCounts = ({ counts }: { counts: Partial<Record<(typeof counted)[number], number>> }) => {
  const translate = useTranslate()
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: 0.75, maxWidth: 420 }}>
      {counted.flatMap((name) => {
        const count = counts[name]
        if (count === undefined) return []
        const wrong = name === 'refused' && count > 0
        return [
          <Typography key={name} component="dt" sx={{ color: 'text.secondary', pl: name === 'doubtful' ? 2 : 0 }}>
            {translate(`resources.reading-imports.counts.${name}`)}
          </Typography>,
          <Typography
            key={`${name} count`}
            component="dd"
            sx={{ m: 0, fontWeight: 650, textAlign: 'right', color: wrong ? 'error.main' : undefined }}
          >
            {kwhText(count)}
          </Typography>,
        ]
      })}
    </Box>
  )
}
