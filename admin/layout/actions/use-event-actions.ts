import { useState } from 'react'
import { type EventRow, needsNoForm, type Offer } from './offers.ts'
import { useEventWrite, type VersionedPage } from './use-event-write.ts'

/** Holds what is being done with one record of a lifecycle, and how far it has come. */
export const useEventActions = <Page extends VersionedPage, Row extends EventRow>(
  resource: string,
  page: Page,
  atOnce: (offer: Offer<Row>) => boolean = needsNoForm,
) => {
  const [opened, setOpened] = useState<Offer<Row> | null>(null)
  const [done, setDone] = useState<unknown>(null)
  // when a form says that it is saved, the page already shows the new state
  const [before, setBefore] = useState(page)
  const { mutate, isPending, error, reset } = useEventWrite<Page>(resource, page)
  const finish = ({ version }: Pick<VersionedPage, 'version'>) => {
    setDone(version)
    setOpened(null)
  }
  /** Forgets what was done before, and keeps the page as it is now for `cameFrom`. */
  const begin = () => {
    reset()
    setDone(null)
    setBefore(page)
  }
  return {
    opened,
    begin,
    /** At once where nothing must be filled in, else its form. */
    start: (offer: Offer<Row>) => {
      begin()
      if (atOnce(offer)) mutate({ event: offer.event }, { onSuccess: ({ data }) => finish(data) })
      else setOpened(offer)
    },
    close: () => setOpened(null),
    finish,
    reset,
    busy: isPending,
    error,
    /** The page before what was done just now, as long as nobody else has moved it on. */
    cameFrom: done === page.version ? before : null,
  }
}
