import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import type { PreviewedLine } from '../../server/readings/reading-file-schema.ts'
import { formatDate } from '../../server/time/iso-date.ts'
import { Panel } from '../layout/Panel.tsx'
import { numeric, unbroken } from '../layout/table-cells.ts'
import { useIsPhone } from '../layout/use-is-phone.ts'
import { zonesText } from '../readings/figures.ts'
import { Flags, PhoneLine, PreviousCell, VolumeCell } from '../readings/ReadingCells.tsx'
import type { ReadingPreview } from './reading-import.ts'

const say = (key: string): string => `resources.reading-imports.lines.${key}`
const field = (name: string): string => `resources.readings.fields.${name}`

/** What a line would do, and what the checks find in it. */
const Deed = ({ line }: { line: PreviewedLine }) => {
  const translate = useTranslate()
  const { deed, replaces, flags } = line
  return (
    <>
      {deed === 'add' && flags.length > 0 ? null : (
        <Box component="span" sx={{ color: deed === 'repeat' ? 'text.secondary' : undefined }}>
          {translate(say(deed), { zones: replaces ? zonesText(replaces) : '' })}
        </Box>
      )}
      <Flags reading={line} />
    </>
  )
}

const LinesTable = ({ lines }: { lines: readonly PreviewedLine[] }) => {
  const translate = useTranslate()
  return (
    <Box sx={{ mx: -2, overflowX: 'auto' }}>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell sx={{ ...numeric, width: 72 }}>{translate(say('line'))}</TableCell>
            <TableCell>{translate(field('account'))}</TableCell>
            <TableCell>{translate(field('meter'))}</TableCell>
            <TableCell>{translate(field('takenOn'))}</TableCell>
            <TableCell sx={numeric}>{translate(field('previous'))}</TableCell>
            <TableCell sx={numeric}>{translate(field('zones'))}</TableCell>
            <TableCell sx={numeric}>{translate(field('volume'))}</TableCell>
            <TableCell>{translate(say('will'))}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.line}>
              <TableCell component="th" scope="row" sx={numeric}>
                {line.line}
              </TableCell>
              <TableCell sx={unbroken}>{line.account}</TableCell>
              <TableCell sx={unbroken}>{line.meter}</TableCell>
              <TableCell sx={unbroken}>{formatDate(line.takenOn)}</TableCell>
              <TableCell sx={numeric}>
                <PreviousCell reading={line} />
              </TableCell>
              <TableCell sx={{ ...numeric, fontWeight: 600 }}>{zonesText(line.zones)}</TableCell>
              <TableCell sx={numeric}>
                <VolumeCell reading={line} />
              </TableCell>
              <TableCell>
                <Deed line={line} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

/** The same on a phone: a card a line. */
const LinesList = ({ lines }: { lines: readonly PreviewedLine[] }) => {
  const translate = useTranslate()
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <Box component="li" key={line.line} sx={{ py: 1.25, borderTop: '1px solid', borderColor: 'divider' }}>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', fontWeight: 600 }}>
            <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{line.account}</Box>
            <span>{zonesText(line.zones)}</span>
          </Box>
          <Typography component="div" variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {translate(say('said'), { line: line.line })} · № {line.meter}
          </Typography>
          <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>
            <PhoneLine reading={line} />
          </Typography>
          {line.previous ? (
            <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>
              {translate(say('previous'), {
                zones: zonesText(line.previous.zones),
                day: formatDate(line.previous.countsOn),
              })}
            </Typography>
          ) : null}
          <Typography component="div" variant="body2">
            <Deed line={line} />
          </Typography>
        </Box>
      ))}
    </Box>
  )
}

/** What the right lines of a file would do, before it is brought in: the first of them, those to be looked at on top. */
export const RightLines = ({ preview }: { preview: ReadingPreview }) => {
  const translate = useTranslate()
  const phone = useIsPhone()
  const { lines, added, changed, repeated } = preview
  if (lines.length === 0) return null
  const total = added + changed + repeated
  const first = lines.length < total ? translate(say('only_first'), { shown: lines.length, total }) : ''
  return (
    <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
      <Panel title={translate(say('title'), { smart_count: total })}>
        <Typography variant="body2" sx={{ mb: 1, color: 'text.secondary' }}>
          {[first, translate(say('order'))].filter(Boolean).join(' ')}
        </Typography>
        {phone ? <LinesList lines={lines} /> : <LinesTable lines={lines} />}
      </Panel>
    </Box>
  )
}
