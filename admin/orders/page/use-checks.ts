import { useLocaleState, useStore, useTranslate } from 'react-admin'
import { staffAttachmentKinds } from '../../../server/orders/order-attachment-kinds.ts'
import { attachmentKinds, orderFields } from '../../../server/services/service-schema.ts'
import type { OrderPage } from '../order.ts'
import { useServices } from '../use-services.ts'

export type Mark = 'right' | 'wrong'

/** One thing a clerk looks at before going on with an order. */
export interface CheckItem {
  key: string
  label: string
  /** What the consumer gave; empty where nothing is to be shown here. */
  value: string
  /** Required by the service and not there. */
  missing: boolean
}

const kinds: Readonly<Record<string, { uk: string; en: string }>> = {
  ...orderFields,
  ...attachmentKinds,
  ...staffAttachmentKinds,
}

/** What an attachment or a field of the order form is called, in the reader's language. */
export const useKindLabel = (): ((kind: string) => string) => {
  const [locale] = useLocaleState()
  return (kind) => (locale === 'en' ? kinds[kind]?.en : kinds[kind]?.uk) ?? kind
}

/** What to check of this order: what its service requires and what came with it. */
export const useCheckItems = (order: OrderPage): CheckItem[] => {
  const translate = useTranslate()
  const kindLabel = useKindLabel()
  const service = useServices().find(({ code }) => code === order.serviceCode)
  const required = service?.requiredFields ?? []
  const say = (key: string) => translate(`resources.orders.check.${key}`)
  const field = (key: string, value: string): CheckItem[] =>
    required.includes(key) || value ? [{ key, label: say(key), value, missing: value === '' }] : []
  const sent = order.attachments.filter(({ kind }) => !(kind in staffAttachmentKinds))
  const wanted = (service?.requiredAttachments ?? []).filter((kind) => kind !== 'receipt')
  const all = order.disconnectedForDebt ? [...wanted, 'receipt'] : wanted
  const absent = all.filter((kind) => !order.attachments.some((each) => each.kind === kind))
  return [
    ...(required.includes('identityDocument')
      ? [{ key: 'identity', label: say('identity'), value: '', missing: false }]
      : []),
    ...field('phone', order.phone),
    ...field('email', order.email ?? ''),
    ...field('distanceKm', order.distanceKm === null ? '' : `${order.distanceKm} км`),
    ...sent.map(({ id, kind, name }) => ({
      key: `file ${id}`,
      label: kindLabel(kind),
      value: name ?? '',
      missing: false,
    })),
    ...absent.map((kind) => ({ key: `kind ${kind}`, label: kindLabel(kind), value: say('missing'), missing: true })),
  ]
}

const mostOrders = 200

type Marks = Record<string, Mark>

/** The clerk's own ticks of an order, kept on this computer for the orders looked at last. */
export const useChecks = (orderId: number): { marks: Marks; mark: (key: string, to: Mark | null) => void } => {
  const [all, setAll] = useStore<Record<string, Marks>>('orders.checks', {})
  const marks = all[orderId] ?? {}
  const mark = (key: string, to: Mark | null) => {
    const { [key]: _, ...others } = marks
    const entries = Object.entries(all).filter(([id]) => id !== String(orderId))
    const kept = entries.slice(-mostOrders + 1)
    setAll({ ...Object.fromEntries(kept), [orderId]: to === null ? others : { ...others, [key]: to } })
  }
  return { marks, mark }
}

/** What was found wrong, by name, for the request for clarification; and all names there are to choose from. */
export const useCheckFindings = (order: OrderPage): { wrong: string[]; names: string[] } => {
  const items = useCheckItems(order)
  const { marks } = useChecks(order.id)
  const name = ({ label, value, key }: CheckItem): string => (key.startsWith('file ') ? `${label}: ${value}` : label)
  const wrong = items.filter(({ key, missing }) => marks[key] === 'wrong' || (missing && marks[key] !== 'right'))
  return { wrong: wrong.map((item) => name(item).slice(0, 100)), names: items.map((item) => name(item).slice(0, 100)) }
}
