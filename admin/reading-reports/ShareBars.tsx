import Box from '@mui/material/Box'
import { kwhText } from '../readings/figures.ts'
import { NumberLink } from './NumberLink.tsx'
import { shareText } from './reading-report.ts'

/** A part of the whole, with the list behind it. */
export interface Share {
  key: string
  name: string
  value: number
  to: string
  /** It is no part beside the others, but another question about the same whole. */
  apart?: boolean
}

/** Parts of a whole under each other: name, a bar, how many and which share. Bars only repeat what the numbers say. */
export const ShareBars = ({ shares, all }: { shares: readonly Share[]; all: number }) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'auto 1fr auto auto', gap: '8px 12px' }}
  >
    {shares.map(({ key, name, value, to, apart = false }) => (
      <Box
        key={key}
        component="li"
        sx={{
          display: 'grid',
          gridColumn: '1 / -1',
          gridTemplateColumns: 'subgrid',
          alignItems: 'center',
          mt: apart ? 1.5 : 0,
        }}
      >
        <span>{name}</span>
        <Box aria-hidden sx={{ height: 10, borderRadius: 1, bgcolor: 'tones.refused.soft', minWidth: 40 }}>
          <Box
            sx={{
              height: 1,
              borderRadius: 1,
              bgcolor: 'primary.main',
              width: all > 0 ? `${(value / all) * 100}%` : 0,
              printColorAdjust: 'exact',
            }}
          />
        </Box>
        <Box component="span" sx={{ textAlign: 'right' }}>
          <NumberLink value={value} to={to} name={`${name}, ${kwhText(value)}`} />
        </Box>
        <Box component="span" sx={{ textAlign: 'right', color: 'text.secondary', minWidth: 44 }}>
          {shareText(value, all)}
        </Box>
      </Box>
    ))}
  </Box>
)
