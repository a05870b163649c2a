import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { actionWords } from '../../audit/action-words.ts'
import { instantText } from '../../fields/Instant.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { Panel } from '../../layout/Panel.tsx'
import type { RefundPage } from '../refund.ts'

/** Who did what with the refund, newest first, from the audit log. */
export const RefundHistory = ({ refund: { history } }: { refund: RefundPage }) => {
  const translate = useTranslate()
  const words = useWording()
  const labelOf = (event: string): string => {
    const known = actionWords.get(event)
    return known ? words(known) : event
  }
  return (
    <Panel title={translate('resources.refunds.page.history')}>
      {history.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('resources.refunds.page.no_history')}</Typography>
      ) : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {history.toReversed().map(({ id, event, at, by, note }) => (
          <Box key={id} component="li" sx={{ py: 0.75 }}>
            <Typography component="div" sx={{ fontWeight: 550 }}>
              {labelOf(event)}
            </Typography>
            {note ? <Typography sx={{ overflowWrap: 'anywhere' }}>{note}</Typography> : null}
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{`${by} · ${instantText(at)}`}</Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
