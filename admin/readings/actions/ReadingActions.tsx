import { useRefresh, useTranslate } from 'react-admin'
import { readingLifecycle } from '../../../server/readings/reading-lifecycle.ts'
import { OffersPanel } from '../../layout/actions/OffersPanel.tsx'
import { arrangeOffers } from '../../layout/actions/offers.ts'
import { useEventActions } from '../../layout/actions/use-event-actions.ts'
import { Panel } from '../../layout/Panel.tsx'
import type { ReadingPage } from '../reading.ts'
import { NextReading } from './NextReading.tsx'
import { ReadingEventForm } from './ReadingEventForm.tsx'
import { needsNoForm } from './reading-offers.ts'

/** All that can be done with the reading now, as the server offers it, and the form of what is being done. */
export const ReadingActions = ({ reading }: { reading: ReadingPage }) => {
  const translate = useTranslate()
  const refresh = useRefresh()
  const state = translate(`resources.readings.state.${reading.state}`)
  const { opened, cameFrom, ...actions } = useEventActions('readings', reading, needsNoForm)
  const reload = () => {
    actions.reset()
    refresh()
  }
  if (opened) {
    const { close, finish } = actions
    const on = { onSaved: finish, onCancel: close, onReload: reload }
    return (
      <Panel>
        <ReadingEventForm key={opened.event} reading={reading} row={opened.row} {...on} />
      </Panel>
    )
  }
  // Others like it may wait.
  const decided = cameFrom?.state === 'new' && reading.state !== 'new' ? cameFrom : null
  return (
    <OffersPanel
      arranged={arrangeOffers(reading.actions, readingLifecycle.transitions)}
      busy={actions.busy}
      error={actions.error}
      saved={cameFrom ? translate('resources.readings.actions.saved', { state }) : ''}
      next={decided ? <NextReading after={reading.id} like={decided} /> : null}
      nothing={translate('resources.readings.actions.nothing')}
      onStart={actions.start}
      onReload={reload}
    />
  )
}
