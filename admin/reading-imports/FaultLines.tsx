import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { sentenceCase } from '../fields/sentence-case.ts'
import { Panel } from '../layout/Panel.tsx'
import { numeric } from '../layout/table-cells.ts'
import type { LineFault } from './reading-import.ts'

interface Props {
  faults: readonly LineFault[]
  /** All wrong lines of the file, those beyond the told ones too. */
  refused: number
}

const say = (key: string): string => `resources.reading-imports.faults.${key}`

/** Five hundred wrong lines leave the right ones, which stand below, in sight. */
const tallest = 420

/** The wrong lines of a file with their numbers, as a clerk goes through them in Excel. */
export const FaultLines = ({ faults, refused }: Props) => {
  const translate = useTranslate()
  if (faults.length === 0) return null
  const title = translate(say('title'), { smart_count: refused })
  return (
    <Panel title={title}>
      <Box
        role="region"
        aria-label={title}
        // A region that scrolls is reached by keyboard.
        tabIndex={0}
        sx={{ maxHeight: tallest, overflowY: 'auto' }}
      >
        <Table>
          <TableHead>
            <TableRow>
              <TableCell sx={{ ...numeric, width: 80 }}>{translate(say('line'))}</TableCell>
              <TableCell>{translate(say('what'))}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {faults.map(({ line, fault }) => (
              <TableRow key={`${line} ${fault}`}>
                <TableCell component="th" scope="row" sx={numeric}>
                  {line}
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{sentenceCase(fault)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {faults.length < refused ? (
        <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
          {translate(say('only_first'), { shown: faults.length, total: refused })}
        </Typography>
      ) : null}
    </Panel>
  )
}
