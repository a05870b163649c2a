import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../server/time/iso-date.ts'
import { deadlineLook } from './deadline-look.ts'

export interface DeadlineProps {
  /** Working days used of the term, and the term itself. */
  usedDays: number
  termDays: number
  /** `YYYY-MM-DD`; null while the clock is paused. */
  dueOn: string | null
  paused?: boolean
  /** The rule the term comes from, for the tooltip: «Відповідь на заявку: 20 р.д., Порядок, п. 4». */
  ruleName: string
  /** Said beside the ribbon instead of the days left: «до 25.11»; `late` makes it loud. */
  words?: { text: string; late: boolean }
}

const stripes = 'repeating-linear-gradient(-45deg, currentcolor 0 3px, transparent 3px 6px)'

/** The working-day clock as a ribbon: length = time used, hatched = paused, words beside it, the rule on hover. */
export const Deadline = ({ usedDays, termDays, dueOn, paused = false, ruleName, words: own }: DeadlineProps) => {
  const translate = useTranslate()
  const look = deadlineLook({ usedDays, termDays, paused })
  const text = own?.text ?? translate(`console.deadline.${look.wording}`, { smart_count: look.days })
  const tone = own?.late ? 'consumer' : look.tone
  const loud = own?.late ?? look.urgent
  const words = { used: usedDays, term: termDays, dueOn: dueOn ? formatDate(dueOn) : '—', text, rule: ruleName }
  const rule = translate('console.deadline.rule', words)
  return (
    <Tooltip title={paused ? `${rule} ${translate('console.deadline.paused_rule')}` : rule}>
      <Box
        role="img"
        aria-label={translate('console.deadline.name', words)}
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color: `tones.${tone}.ink`, minWidth: 0 }}
      >
        <Box
          aria-hidden
          sx={{
            flexShrink: 0,
            width: 64,
            height: 8,
            borderRadius: 1,
            overflow: 'hidden',
            bgcolor: 'color-mix(in srgb, currentcolor 20%, transparent)',
            printColorAdjust: 'exact',
          }}
        >
          <Box
            sx={{
              width: `${look.share * 100}%`,
              height: '100%',
              background: paused ? stripes : 'currentcolor',
              printColorAdjust: 'exact',
            }}
          />
        </Box>
        <Box
          component="span"
          aria-hidden
          sx={{
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            fontSize: 13,
            color: loud ? 'inherit' : 'text.primary',
            fontWeight: loud ? 600 : 400,
          }}
        >
          {text}
        </Box>
      </Box>
    </Tooltip>
  )
}
