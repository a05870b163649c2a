import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { readingLifecycle } from '../../../server/readings/reading-lifecycle.ts'
import { actionWords } from '../../audit/action-words.ts'
import { instantText } from '../../fields/Instant.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { Panel } from '../../layout/Panel.tsx'
import { zonesText } from '../figures.ts'
import type { ReadingLogLine, ReadingPage } from '../reading.ts'

const useChange = (): ((line: ReadingLogLine) => string) => {
  const translate = useTranslate()
  return ({ change }) => {
    const before = change?.before?.zones
    const after = change?.after?.zones
    if (!before || !after || before.join() === after.join()) return ''
    return translate('resources.readings.page.changed', { before: zonesText(before), after: zonesText(after) })
  }
}

/** Who did what with the reading, newest first. */
export const ReadingHistory = ({ reading: { history } }: { reading: ReadingPage }) => {
  const translate = useTranslate()
  const words = useWording()
  const changeOf = useChange()
  const labelOf = (event: string): string => {
    const own = readingLifecycle.transitions.find((row) => row.event === event)?.label ?? actionWords.get(event)
    return own ? words(own) : event
  }
  return (
    <Panel title={translate('resources.readings.page.history')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {history.toReversed().map((line) => (
          <Box key={`${line.at} ${line.event}`} component="li" sx={{ py: 0.75 }}>
            <Typography component="div" sx={{ fontWeight: 550 }}>
              {labelOf(line.event)}
            </Typography>
            {changeOf(line) ? <Typography>{changeOf(line)}</Typography> : null}
            {line.comment ? <Typography sx={{ overflowWrap: 'anywhere' }}>{line.comment}</Typography> : null}
            <Typography
              variant="body2"
              sx={{ color: 'text.secondary' }}
            >{`${line.by} · ${instantText(line.at)}`}</Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
