import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { ConflictNotice, isConflict } from '../../fields/ConflictNotice.tsx'
import { Panel } from '../Panel.tsx'
import { MainOffer, OtherOffer } from './OfferButtons.tsx'
import type { ArrangedOffers, EventRow, Offer } from './offers.ts'

interface Props<Row extends EventRow> {
  arranged: ArrangedOffers<Row>
  busy: boolean
  /** What the last action failed with. */
  error: unknown
  /** «Збережено: …» after something was carried out; empty where nothing was. */
  saved: string
  /** The way to the next record after that. */
  next: ReactNode
  /** Said where there is nothing to press first. */
  nothing: string
  onStart: (offer: Offer<Row>) => void
  onReload: () => void
}

/** All that can be done with a record now, as the server offers it: one obvious thing first, the rest with its reasons. */
export const OffersPanel = <Row extends EventRow>({
  arranged,
  busy,
  error,
  saved,
  next,
  nothing,
  ...on
}: Props<Row>) => {
  const translate = useTranslate()
  const { main, beside, more } = arranged
  return (
    <Panel>
      <Stack sx={{ gap: 1, displayPrint: 'none' }}>
        {saved ? (
          <Alert severity="success" role="status">
            {saved}
          </Alert>
        ) : null}
        {next}
        <ConflictNotice error={error} onReload={on.onReload} />
        {error && !isConflict(error) ? (
          <Alert severity="error">{translate(problemText(error), { _: problemText(error) })}</Alert>
        ) : null}
        {main ? <MainOffer offer={main} busy={busy} onStart={() => on.onStart(main)} /> : null}
        {main || beside.length > 0 ? null : <Typography sx={{ color: 'text.secondary' }}>{nothing}</Typography>}
        {[...beside, ...more].map((offer) => (
          <OtherOffer key={offer.event} offer={offer} busy={busy} onStart={() => on.onStart(offer)} />
        ))}
      </Stack>
    </Panel>
  )
}
