import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { formatDate } from '../../../server/time/iso-date.ts'
import { CopyText } from '../../fields/CopyText.tsx'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Iban } from '../../fields/Iban.tsx'
import { Money } from '../../fields/Money.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import { LineState } from '../LineState.tsx'
import type { LinePage } from '../statement-line.ts'
import { purposeParts } from './purpose-parts.ts'

const label = (name: string): string => `resources.statement-lines.fields.${name}`

/** The purpose word for word; what was recognised as a number of ours is underlined and says what it is. */
const Purpose = ({ line: { purpose, recognised } }: { line: LinePage }) => {
  const translate = useTranslate()
  if (purpose === '') return translate('resources.statement-lines.desk.no_purpose')
  return purposeParts(purpose, recognised).map(({ from, text, kind }) =>
    kind ? (
      <Box
        key={from}
        component="mark"
        title={translate(`resources.statement-lines.desk.recognised.${kind}`)}
        sx={{
          color: 'tones.office.ink',
          bgcolor: 'tones.office.soft',
          borderBottom: '2px solid currentcolor',
          fontWeight: 600,
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
    ) : (
      text
    ),
  )
}

/** The line in the bank's own words: how much, from whom, what for. */
export const BankWords = ({ line }: { line: LinePage }) => {
  const translate = useTranslate()
  const { direction, amount, bookedOn, documentNumber, party, partyCode, partyIban, reference, unmatched } = line
  const outgoing = direction === 'debit'
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography sx={{ fontSize: 24, fontWeight: 650, lineHeight: 1.2, letterSpacing: '-0.01em' }}>
          <Money value={outgoing ? -amount : amount} />
        </Typography>
        <LineState line={line} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {`${translate(`resources.statement-lines.direction.${direction}`)} · ${formatDate(bookedOn)} · № ${documentNumber}`}
      </Typography>
      <Typography
        component="blockquote"
        lang="uk"
        sx={{
          m: 0,
          mb: 2,
          pl: 1.5,
          borderLeft: '3px solid',
          borderColor: 'divider',
          fontSize: 16,
          lineHeight: 1.6,
          overflowWrap: 'break-word',
          whiteSpace: 'pre-line',
        }}
      >
        <Purpose line={line} />
      </Typography>
      <Facts>
        <Fact label={label(outgoing ? 'payee' : 'party')}>
          <b>{party || translate('resources.statement-lines.desk.nobody')}</b>
        </Fact>
        {partyCode ? (
          <Fact label={label('partyCode')}>
            <CopyText text={partyCode} />
          </Fact>
        ) : null}
        {partyIban ? (
          <Fact label={label('partyIban')}>
            <Iban value={partyIban} />
          </Fact>
        ) : null}
        {reference ? <Fact label={label('reference')}>{reference}</Fact> : null}
        <Fact label={label('statementId')}>
          <RecordLink resource="statements" id={line.statementId}>{`№ ${line.statementId}`}</RecordLink>
        </Fact>
        {unmatched > 0 && unmatched < amount ? (
          <Fact label="resources.statement-lines.desk.rest">
            <Typography component="span" sx={{ color: 'tones.money.ink', fontWeight: 650 }}>
              <Money value={unmatched} />
            </Typography>
          </Fact>
        ) : null}
      </Facts>
    </>
  )
}
