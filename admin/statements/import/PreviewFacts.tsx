import CheckIcon from '@mui/icons-material/CheckCircleOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { formatAmount } from '../../../server/money/kopiykas.ts'
import { statementFormLabels } from '../../../server/statements/parsed-statement.ts'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { Iban } from '../../fields/Iban.tsx'
import { Money } from '../../fields/Money.tsx'
import { useWording } from '../../fields/use-wording.ts'
import { Panel } from '../../layout/Panel.tsx'
import { periodText } from '../period-text.ts'
import type { StatementPreview } from '../statement.ts'

const label = (name: string): string => `resources.statements.fields.${name}`

const Balances = ({
  preview: { balanceChecked, opening, closing, credits, debits },
}: {
  preview: StatementPreview
}) => {
  const translate = useTranslate()
  if (!balanceChecked || opening === null || closing === null) {
    return (
      <Typography variant="body2" sx={{ mt: 1.5, color: 'text.secondary' }}>
        {translate('resources.statements.preview.no_balance')}
      </Typography>
    )
  }
  const sums = { opening, credits, debits, closing }
  const words = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, formatAmount(sum)]))
  return (
    <Box sx={{ display: 'flex', gap: 0.75, mt: 1.5, color: 'tones.done.ink', fontWeight: 550 }}>
      <CheckIcon aria-hidden sx={{ fontSize: 18, mt: '2px' }} />
      <span>{translate('resources.statements.preview.balance_ok', words)}</span>
    </Box>
  )
}

interface Props {
  preview: StatementPreview
  /** The file's. */
  name: string
  /** Whose columns a CSV was read by; empty for the other forms. */
  bank: string
  action: ReactNode
}

/** What the chosen file is, before anything is done with it. */
export const PreviewFacts = ({ preview, name, bank, action }: Props) => {
  const word = useWording()
  return (
    <Panel title={name} action={action}>
      <Facts>
        <Fact label={label('form')}>{[word(statementFormLabels[preview.form]), bank].filter(Boolean).join(' · ')}</Fact>
        <Fact label={label('period')}>{periodText(preview)}</Fact>
        <Fact label={label('iban')}>
          <Iban value={preview.iban} />
        </Fact>
        <Fact label={label('credits_full')}>
          <b>
            <Money value={preview.credits} />
          </b>
        </Fact>
        <Fact label={label('debits_full')}>
          <Money value={preview.debits} />
        </Fact>
      </Facts>
      <Balances preview={preview} />
    </Panel>
  )
}
