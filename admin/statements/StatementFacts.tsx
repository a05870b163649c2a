import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { statementFormLabels } from '../../server/statements/parsed-statement.ts'
import { CopyText } from '../fields/CopyText.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
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
      <Facts>
        <Fact label={label('period')}>{periodText(statement)}</Fact>
        <Balance name="opening" sum={opening} />
        <Balance name="credits_full" sum={credits} />
        <Balance name="debits_full" sum={debits} />
        <Balance name="closing" sum={closing} />
        <Fact label={label('lines')}>
          {added === lines ? count : translate('resources.statements.lines_told', { lines: count, added })}
        </Fact>
        <Fact label={label('iban')}>
          <CopyText text={iban} />
        </Fact>
        <Fact label={label('name')}>{name}</Fact>
        <Fact label={label('form')}>{word(statementFormLabels[form])}</Fact>
        <Fact label={label('importedAt')}>
          <Instant value={statement.importedAt} />
          {`, ${importedBy}, ${translate(`resources.statements.from.${source}`)}`}
        </Fact>
      </Facts>
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
