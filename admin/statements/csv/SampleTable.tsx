import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { type MappingDraft, type Meaning, meanings } from './mapping-draft.ts'

interface Props {
  /** The file's own headings; empty where it has none. */
  headings: readonly string[]
  sample: readonly (readonly string[])[]
  columns: MappingDraft['columns']
  onChange: (columns: MappingDraft['columns']) => void
}

const say = (key: string): string => `resources.statements.csv.${key}`
const isMeaning = (value: string): value is Meaning => meanings.some((meaning) => meaning === value)

/** The first rows of the file; over each column the choice of what it means. A meaning chosen anew moves there. */
export const SampleTable = ({ headings, sample, columns, onChange }: Props) => {
  const translate = useTranslate()
  const choose = (at: number, value: string) => {
    const meaning = isMeaning(value) ? value : ''
    onChange(columns.map((each, place) => (place === at ? meaning : each === meaning ? '' : each)))
  }
  return (
    <Box sx={{ overflowX: 'auto', mx: -2 }} tabIndex={0} role="region" aria-label={translate(say('title'))}>
      <Table>
        <TableHead>
          <TableRow>
            {columns.map((meaning, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no name but their place
              <TableCell key={at} sx={{ verticalAlign: 'bottom', minWidth: 170 }}>
                <Box sx={{ display: 'block' }}>{headings[at] || translate(say('column'), { place: at + 1 })}</Box>
                <TextField
                  select
                  value={meaning}
                  onChange={(event) => choose(at, event.target.value)}
                  slotProps={{
                    htmlInput: { 'aria-label': translate(say('meaning_of'), { place: headings[at] || at + 1 }) },
                    select: { displayEmpty: true },
                  }}
                  sx={{
                    my: 0.5,
                    width: '100%',
                    '& .MuiSelect-select': {
                      fontWeight: meaning ? 600 : 400,
                      color: meaning ? 'primary.main' : 'text.secondary',
                    },
                  }}
                >
                  <MenuItem value="">{translate(say('skip'))}</MenuItem>
                  {meanings.map((each) => (
                    <MenuItem key={each} value={each}>
                      {translate(say(`meaning.${each}`))}
                    </MenuItem>
                  ))}
                </TextField>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sample.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name but their place
            <TableRow key={at}>
              {columns.map((meaning, place) => (
                <TableCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns neither
                  key={place}
                  sx={{
                    maxWidth: 240,
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                    opacity: meaning ? 1 : 0.7,
                  }}
                >
                  {row[place] ?? ''}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
