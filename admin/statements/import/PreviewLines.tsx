import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import type { Tone } from '../../../server/lifecycle/define-lifecycle.ts'
import { formatDate } from '../../../server/time/iso-date.ts'
import { Money } from '../../fields/Money.tsx'
import { StateChip } from '../../fields/StateChip.tsx'
import { Panel } from '../../layout/Panel.tsx'
import { numeric, unbroken } from '../../layout/table-cells.ts'
import { useIsPhone } from '../../layout/use-is-phone.ts'
import { clamped } from '../../statement-lines/LineTable.tsx'
import { type LineVerdict, type PreviewLine, type StatementPreview, verdictOf } from '../statement.ts'

const tones: Record<LineVerdict, Tone> = {
  posts: 'done',
  candidates: 'office',
  unknown: 'money',
  repeated: 'refused',
  outgoing: 'refused',
}

const say = (key: string): string => `resources.statements.preview.${key}`

const Verdict = ({ line }: { line: PreviewLine }) => {
  const translate = useTranslate()
  const verdict = verdictOf(line)
  const words = {
    posts: () =>
      line.willPostTo?.number
        ? translate(say('posts_to'), { number: line.willPostTo.number })
        : translate(say('posts_elsewhere')),
    candidates: () => translate(say('candidates_of'), { smart_count: line.candidates }),
    unknown: () => translate(say('unknown')),
    repeated: () => translate(say('known')),
    outgoing: () => translate('resources.statement-lines.direction.debit'),
  }
  return <StateChip label={words[verdict]()} tone={tones[verdict]} />
}

const Card = ({ line }: { line: PreviewLine }) => (
  <Box component="li" sx={{ py: 1, borderBottom: '1px solid', borderColor: 'divider' }}>
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
      <Typography component="span" sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
        {line.party || `№ ${line.documentNumber}`}
      </Typography>
      <Money value={line.direction === 'debit' ? -line.amount : line.amount} />
    </Box>
    <Typography variant="body2" sx={{ ...clamped(2), color: 'text.secondary', mb: 0.5 }}>
      {`${formatDate(line.bookedOn)} · ${line.purpose}`}
    </Typography>
    <Verdict line={line} />
  </Box>
)

const Row = ({ line }: { line: PreviewLine }) => (
  <TableRow>
    <TableCell sx={unbroken}>{formatDate(line.bookedOn)}</TableCell>
    <TableCell sx={{ ...numeric, fontWeight: 600 }}>
      <Money value={line.direction === 'debit' ? -line.amount : line.amount} bare />
    </TableCell>
    <TableCell>
      <span style={clamped()} title={line.party}>
        {line.party || '—'}
      </span>
    </TableCell>
    <TableCell sx={{ color: 'text.secondary', minWidth: 240 }}>
      <span style={clamped()} title={line.purpose}>
        {line.purpose}
      </span>
    </TableCell>
    <TableCell sx={unbroken}>
      <Verdict line={line} />
    </TableCell>
  </TableRow>
)

const heads = ['bookedOn', 'amount', 'other_side', 'purpose'] as const

/** The lines of the file with what would become of each. */
export const PreviewLines = ({ preview: { lines, counts } }: { preview: StatementPreview }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  return (
    <Panel title={translate('resources.statements.lines')}>
      {phone ? (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {lines.map((line) => (
            <Card key={line.place} line={line} />
          ))}
        </Box>
      ) : (
        <Box sx={{ mx: -2, overflowX: 'auto' }}>
          <Table>
            <TableHead>
              <TableRow>
                {heads.map((head) => (
                  <TableCell key={head} sx={head === 'amount' ? numeric : undefined}>
                    {translate(`resources.statement-lines.fields.${head}`)}
                  </TableCell>
                ))}
                <TableCell>{translate(say('verdict'))}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {lines.map((line) => (
                <Row key={line.place} line={line} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {lines.length < counts.lines ? (
        <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
          {translate(say('only_first'), { shown: lines.length, total: counts.lines })}
        </Typography>
      ) : null}
    </Panel>
  )
}
