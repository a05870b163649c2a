import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { useCanAccess, useNotify, useTranslate } from 'react-admin'
import { problemText } from '../../api/http-problem.ts'
import { useOffice } from '../../api/use-office.ts'
import { dropDraft } from '../../fields/draft-store.ts'
import { useSession } from '../../layout/console-context.ts'
import type { ReadingPage } from '../reading.ts'
import { type Deed, type DeskState, emptyDesk, waitingOf } from './desk-state.ts'
import { type Desk, openDesk } from './open-desk.ts'

const nothing = () => () => undefined

/** The name a half-typed correction is kept under; the reading's own page keeps its forms under the same. */
export const draftOf = (reading: Pick<ReadingPage, 'id'>, event: Deed['event']): string =>
  `readings.${reading.id}.${event}`

/** While a decision is on its way the browser asks before the page is closed. */
const useNoHurry = (sending: boolean): void => {
  useEffect(() => {
    if (!sending) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [sending])
}

/** The menu's number follows the desk, and lists are asked anew once the desk is left. */
const useFresh = (left: number | null): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (left === null) return
    // after the next reading is painted: the menu can wait
    const timer = setTimeout(() => {
      queries.setQueryData<{ data: Record<string, number> }>(
        ['counts'],
        (known) => known && { data: { ...known.data, 'photo-desk': left } },
      )
    }, 300)
    return () => clearTimeout(timer)
  }, [left, queries])
  useEffect(
    () => () => {
      for (const key of ['readings', 'counts']) void queries.invalidateQueries({ queryKey: [key] })
    },
    [queries],
  )
}

/** The photo desk of a REM (null: of all that one sees) and how it stands; the desk itself once it is open. */
export const useDesk = (district: number | null): { desk: Desk | null; state: DeskState; decides: boolean } => {
  const office = useOffice()
  const owner = useSession().id
  const notify = useNotify()
  const translate = useTranslate()
  const { canAccess: decides, isPending } = useCanAccess({ resource: 'photo-desk', action: 'decide' })
  const [desk, setDesk] = useState<Desk | null>(null)
  // a desk is one REM's; words may change under it
  const open = useEffectEvent((of: number | null, claims: boolean) =>
    openDesk({
      office,
      district: of,
      claims,
      onSaved: (reading) => {
        for (const event of ['correct_and_accept', 'correct'] as const) dropDraft(owner, draftOf(reading, event))
      },
      onLateRefusal: ({ account }, error) => {
        const why = translate(problemText(error), { _: problemText(error) })
        notify('resources.readings.desk.late', { type: 'error', messageArgs: { account, why }, autoHideDuration: null })
      },
    }),
  )
  useEffect(() => {
    if (isPending) return
    const opened = open(district, decides === true)
    setDesk(opened)
    return opened.close
  }, [district, decides, isPending])
  const state = useSyncExternalStore(desk?.subscribe ?? nothing, desk?.state ?? (() => emptyDesk))
  useNoHurry(state.sent.length > 0)
  useFresh(decides ? waitingOf(state) : null)
  return { desk, state, decides: decides === true }
}
