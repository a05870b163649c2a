import { useState } from 'react'
import { useGetOne, useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router'
import { formatMoney } from '../../../server/money/kopiykas.ts'
import { isOpen, isWholeLine, type LinePage } from '../statement-line.ts'
import type { NoteKind } from './NoteForm.tsx'
import { type LineDeed, useLineWrite } from './use-line-write.ts'
import { useWalk } from './use-walk.ts'
import { neighbourOf, nextOpen, placeOf } from './walk.ts'

/** What is open beside the candidates. */
export type DeskForm = 'split' | NoteKind

/** The last decision, to say it and to take it back. */
interface LastDeed {
  id: number
  said: string
  undoable: boolean
}

const someMilliseconds = 2000
const nobody: ReadonlySet<number> = new Set()

/** What the invoices just paid have too much of, kopiykas: it waits to be returned. */
const surplusOf = ({ entries }: LinePage, numbers: ReadonlySet<string>): number => {
  const dues = new Map(
    entries
      .filter(({ invoiceNumber, reversed }) => invoiceNumber !== null && numbers.has(invoiceNumber) && !reversed)
      .map(({ invoiceNumber, invoice }) => [invoiceNumber, invoice?.refundDue ?? 0]),
  )
  return [...dues.values()].reduce((sum, due) => sum + due, 0)
}

/**
 * The matching desk's state: which line is on it, the way through the others, the form that is open, the last decision.
 * After each decision the next line that waits comes by itself; a line allocated in part stays.
 */
export const useDesk = (id: number) => {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { stops: walk, beyond } = useWalk()
  const [passed, setPassed] = useState(nobody)
  const [left, setLeft] = useState(nobody)
  const [opened, setOpened] = useState<{ id: number; form: DeskForm } | null>(null)
  const [last, setLast] = useState<LastDeed | null>(null)
  const [overAt, setOverAt] = useState<number | null>(null)
  // what belongs to a line goes with it, however another one is come to
  const form = opened?.id === id ? opened.form : null
  const over = overAt === id
  const setForm = (chosen: DeskForm | null) => setOpened(chosen && { id, form: chosen })
  const { data, error, refetch } = useGetOne<LinePage>(
    'statement-lines',
    { id },
    { refetchInterval: ({ state }) => (state.data?.queued ? someMilliseconds : false) },
  )
  const next = nextOpen(walk, id, passed)
  // the next line comes while this one is thought about
  useGetOne<LinePage>('statement-lines', { id: next ?? id }, { enabled: next !== null && !over, staleTime: 15_000 })

  const go = (to: number | null) => {
    setForm(null)
    write.reset()
    setOverAt(to === null ? id : null)
    const query = search.toString()
    if (to !== null && to !== id) navigate(`/statement-lines/${to}/show${query ? `?${query}` : ''}`)
  }
  const say = (key: string, words: Record<string, unknown>) =>
    translate(`resources.statement-lines.desk.done.${key}`, words)
  const saidOf = (line: LinePage, deed: LineDeed): string => {
    const before = data?.unmatched ?? line.amount
    if (deed.kind === 'notes') return say('left', { sum: formatMoney(line.unmatched) })
    if (deed.kind === 'undo') return say('undone', { sum: formatMoney(line.unmatched) })
    const sum = formatMoney(before - line.unmatched)
    if (deed.kind === 'not-ours') return say('not_ours', { sum })
    if (deed.kind === 'payouts') {
      const refund = data?.refundCandidates?.find(({ refund: { id } }) => id === deed.refundId)
      return say('paid_out', { number: refund?.refund.orderNumber ?? '', sum })
    }
    const [only, ...others] = deed.parts
    const said =
      others.length > 0 ? say('split', { sum }) : say('allocated', { number: only?.invoiceNumber ?? '', sum })
    const numbers = new Set(deed.parts.map(({ invoiceNumber }) => invoiceNumber))
    const due = surplusOf(line, numbers)
    return due > 0 ? `${said} ${say('surplus', { sum: formatMoney(due) })}` : said
  }
  const onDone = (line: LinePage, deed: LineDeed) => {
    setLast({ id: line.id, said: saidOf(line, deed), undoable: deed.kind !== 'notes' && deed.kind !== 'undo' })
    setForm(null)
    if (deed.kind === 'undo') {
      setPassed((before) => new Set([...before].filter((each) => each !== line.id)))
      return go(line.id)
    }
    if (deed.kind === 'notes') setLeft((before) => new Set([...before, line.id]))
    else if (isOpen(line)) return
    setPassed((before) => new Set([...before, line.id]))
    go(nextOpen(walk, line.id, new Set([...passed, line.id])))
  }
  const write = useLineWrite(onDone)

  return {
    line: isWholeLine(data) && data.id === id ? data : null,
    error,
    reload: () => {
      write.reset()
      void refetch()
    },
    place: placeOf(walk, id),
    total: walk.length,
    waiting: walk.filter((stop) => isOpen(stop) && !passed.has(stop.id)).length,
    left: left.size,
    beyond,
    over,
    form,
    setForm,
    last,
    busy: write.isPending,
    refused: write.variables?.id === id ? write.error : null,
    /** Sends once more what was refused as recorded already: it is another payment. */
    insist: () => {
      const refused = write.variables?.deed
      if (refused?.kind === 'allocations') write.mutate({ id, deed: { ...refused, evenIfRepeated: true } })
    },
    decide: (deed: LineDeed) => !write.isPending && write.mutate({ id, deed }),
    undoLast: (reason: string) => last?.undoable && write.mutate({ id: last.id, deed: { kind: 'undo', reason } }),
    previous: neighbourOf(walk, id, -1),
    following: neighbourOf(walk, id, 1),
    go,
  }
}

export type Desk = ReturnType<typeof useDesk>
