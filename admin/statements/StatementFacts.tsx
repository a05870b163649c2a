import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { statementFormLabels } from '../../server/statements/parsed-statement.ts'
import { Fact, Facts } from '../fields/Facts.tsx'
import { Iban } from '../fields/Iban.tsx'
import { Instant } from '../fields/Instant.tsx'
import { Money } from '../fields/Money.tsx'
import { useWording } from '../fields/use-wording.ts'
import { Panel } from '../layout/Panel.tsx'
import { periodText } from './period-text.ts'
import type { StatementRow } from './statement.ts'

const label = (name: string): string => `resources.statements.fields.${name}`

const Balance = ({ name, sum }: { name: string; sum: number | null }) =>
  sum === null ? null : (
    <Fact label={label(name)}>
      <Money value={sum} />
    </Fact>
  )

/** What the file is: whose account, which days, the bank's own sums, who imported it and when. */
export const StatementFacts = ({ statement }: { statement: StatementRow }) => {
  const translate = useTranslate()
  const word = useWording()
  const { id, name, form, iban, opening, closing, credits, debits, lines, added, source, importedBy } = statement
  const count = translate('resources.statements.count', { smart_count: lines })
  return (
    <Panel>
      <Box
        sx={{
          display: 'grid',
          alignItems: 'start',
          columnGap: 4,
          gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) minmax(0, 1.4fr)' },
        }}
      >
        <Facts>
          <Fact label={label('period')}>{periodText(statement)}</Fact>
          <Balance name="opening" sum={opening} />
          <Balance name="credits_full" sum={credits} />
          <Balance name="debits_full" sum={debits} />
          <Balance name="closing" sum={closing} />
        </Facts>
        <Facts>
          <Fact label={label('iban')}>
            <Iban value={iban} />
          </Fact>
          <Fact label={label('name')}>{`${name} · ${word(statementFormLabels[form])}`}</Fact>
          <Fact label={label('lines')}>
            {added === lines ? count : translate('resources.statements.lines_told', { lines: count, added })}
          </Fact>
          <Fact label={label('importedAt')}>
            <Instant value={statement.importedAt} />
            {`, ${importedBy}, ${translate(`resources.statements.from.${source}`)}`}
          </Fact>
        </Facts>
      </Box>
      <Button
        href={`/api/statements/${id}/file`}
        download={name}
        startIcon={<DownloadIcon />}
        sx={{ mt: 1.5, displayPrint: 'none' }}
      >
        {translate('resources.statements.file')}
      </Button>
    </Panel>
  )
}
