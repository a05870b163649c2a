import NextIcon from '@mui/icons-material/KeyboardArrowDown'
import PreviousIcon from '@mui/icons-material/KeyboardArrowUp'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { useTranslate } from 'react-admin'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { useShortcut } from '../../layout/shortcuts/use-shortcut.ts'
import { visuallyHidden } from '../../layout/visually-hidden.ts'
import type { LinePage } from '../statement-line.ts'
import type { Desk } from './use-desk.ts'

const say = (key: string): string => `resources.statement-lines.desk.${key}`

/** Where one is on the way through the lines, and the steps along it. The heading takes the focus of each new line. */
export const DeskBar = ({ desk, line }: { desk: Desk; line: LinePage | null }) => {
  const translate = useTranslate()
  const heading = useRef<HTMLHeadingElement>(null)
  const { place, total, waiting, previous, following, go } = desk
  const [back, on] = [translate(say('previous')), translate(say('next'))]
  useShortcut('j', () => following !== null && go(following), on)
  useShortcut('k', () => previous !== null && go(previous), back)
  const id = line?.id
  useEffect(() => {
    if (id !== undefined) heading.current?.focus({ preventScroll: true })
  }, [id])
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5, minHeight: 36 }}>
      <Typography ref={heading} variant="h1" tabIndex={-1} sx={{ outline: 'none' }}>
        {place ? translate(say('place'), { place, total }) : translate(say('title'))}
        {line ? (
          <Box component="span" sx={visuallyHidden}>
            {`. ${translate(say('said'), {
              direction: translate(`resources.statement-lines.direction.${line.direction}`),
              sum: formatMoney(line.amount),
              party: line.party || translate(say('nobody')),
            })}`}
          </Box>
        ) : null}
      </Typography>
      <Typography sx={{ flex: 1, color: 'text.secondary' }}>
        {translate(say('left'), { smart_count: waiting })}
      </Typography>
      <Tooltip title={`${back} · k`}>
        <span>
          <IconButton aria-label={back} disabled={previous === null} onClick={() => go(previous)}>
            <PreviousIcon />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title={`${on} · j`}>
        <span>
          <IconButton aria-label={on} disabled={following === null} onClick={() => go(following)}>
            <NextIcon />
          </IconButton>
        </span>
      </Tooltip>
    </Box>
  )
}
