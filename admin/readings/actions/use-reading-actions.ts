import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useReadingState } from '../ReadingCells.tsx'
import type { ReadingPage } from '../reading.ts'
import { arrangeOffers, needsNoForm, type ReadingOffer } from './reading-offers.ts'
import { useReadingWrite } from './use-reading-write.ts'

/** Holds what can be done with one reading, and how far it has come. */
export const useReadingActions = (reading: ReadingPage) => {
  const translate = useTranslate()
  const labelOf = useReadingState()
  const [opened, setOpened] = useState<ReadingOffer | null>(null)
  const [done, setDone] = useState<number | null>(null)
  // when a form says that it is saved, the page already shows the new state
  const [before, setBefore] = useState({ state: reading.state, doubtful: reading.doubtful })
  const { mutate, isPending, error, reset } = useReadingWrite(reading)
  const finish = ({ version }: ReadingPage) => {
    setDone(version)
    setOpened(null)
  }
  const fresh = done === reading.version
  /** At once where nothing must be filled in, else its form. */
  const start = (offer: ReadingOffer) => {
    reset()
    setDone(null)
    setBefore({ state: reading.state, doubtful: reading.doubtful })
    if (needsNoForm(offer)) mutate({ event: offer.event }, { onSuccess: ({ data }) => finish(data) })
    else setOpened(offer)
  }
  return {
    arranged: arrangeOffers(reading.actions),
    opened,
    start,
    close: () => setOpened(null),
    finish,
    reset,
    busy: isPending,
    error,
    /** Said as long as nobody else has moved it on. */
    saved: fresh ? translate('resources.readings.actions.saved', { state: labelOf(reading) }) : '',
    /** What it was just now: others like it may wait. */
    cameFrom: fresh && before.state === 'new' && reading.state !== 'new' ? before : null,
  }
}
