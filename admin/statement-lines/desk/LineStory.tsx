import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { instantText } from '../../fields/Instant.tsx'
import { Money } from '../../fields/Money.tsx'
import { RecordLink } from '../../fields/RecordLink.tsx'
import type { LineEntry, LinePage } from '../statement-line.ts'

const say = (key: string): string => `resources.statement-lines.desk.${key}`

const useEntryName = () => {
  const translate = useTranslate()
  return ({ kind, elsewhere, amount, invoiceNumber, orderNumber }: LineEntry): string => {
    const number = kind === 'payout' ? orderNumber : invoiceNumber
    const what = elsewhere ? translate(say('elsewhere')) : translate(say(`entry.${kind}`), { number: number ?? '' })
    return amount < 0 ? translate(say('entry_back'), { what }) : what
  }
}

const Item = ({
  head,
  sum,
  foot,
  struck = false,
}: {
  head: ReactNode
  sum?: ReactNode
  foot: string
  struck?: boolean
}) => (
  <Box component="li" sx={{ py: 0.75 }}>
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', textDecoration: struck ? 'line-through' : undefined }}>
      <Typography component="span" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
        {head}
      </Typography>
      {sum}
    </Box>
    {foot ? (
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {foot}
      </Typography>
    ) : null}
  </Box>
)

const Entry = ({ entry }: { entry: LineEntry }) => {
  const translate = useTranslate()
  const name = useEntryName()(entry)
  const { kind, id, amount, by, at, reversed, note, elsewhere } = entry
  const who = elsewhere ? '' : translate(say('entry_by'), { by, at: instantText(at) })
  const undone = reversed && amount > 0
  const foot = [undone ? translate(say('taken_back')) : '', note ?? '', who].filter(Boolean).join(' · ')
  const head =
    kind === 'payment' && !elsewhere ? (
      <RecordLink resource="payments" id={id}>
        {name}
      </RecordLink>
    ) : (
      name
    )
  return <Item head={head} sum={<Money value={amount} />} foot={foot} struck={undone} />
}

const List = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box component="section" sx={{ mt: 2 }}>
    <Typography variant="h4" component="h3" sx={{ color: 'text.secondary' }}>
      {title}
    </Typography>
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  </Box>
)

/** What became of the line so far: its entries, taken back ones struck through, and the clerks' notes. */
export const LineStory = ({ line: { entries, notes } }: { line: LinePage }) => {
  const translate = useTranslate()
  return (
    <>
      {entries.length > 0 ? (
        <List title={translate(say('entries'))}>
          {entries.map((entry) => (
            <Entry key={`${entry.kind} ${entry.id}`} entry={entry} />
          ))}
        </List>
      ) : null}
      {notes.length > 0 ? (
        <List title={translate(say('notes'))}>
          {notes.map(({ id, note, by, at }) => (
            <Item key={id} head={note} foot={translate(say('entry_by'), { by, at: instantText(at) })} />
          ))}
        </List>
      ) : null}
    </>
  )
}
