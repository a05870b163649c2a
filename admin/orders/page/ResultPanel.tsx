import { useLocaleState, useTranslate } from 'react-admin'
import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'
import { formatDate, isIsoDate } from '../../../server/time/iso-date.ts'
import { Fact, Facts } from '../../fields/Facts.tsx'
import { type FormField, formShapeOf } from '../../layout/actions/form-fields.ts'
import { Panel } from '../../layout/Panel.tsx'
import type { OrderPage } from '../order.ts'

const input = orderLifecycle.transitions.find(({ event }) => event === 'complete')?.input

const valueIn = (values: Record<string, unknown>, name: string): unknown => values[name]

/** What the works gave, in the words of the form it was recorded with. */
export const ResultPanel = ({ order }: { order: OrderPage }) => {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { result, doneOn, reply } = order
  if (!doneOn || !input) return null
  const fields = formShapeOf(input, order.resultKind).fields.filter(({ source }) => source.startsWith('result.'))
  const wordsOf = (value: unknown): string => {
    if (Array.isArray(value)) return value.join('; ') || '—'
    if (typeof value === 'boolean') return translate(`resources.orders.actions.${value ? 'yes' : 'no'}`)
    if (typeof value === 'string' && isIsoDate(value)) return formatDate(value)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '—'
  }
  const shown = ({ kind, name }: FormField): string => {
    const value = valueIn(result ?? {}, name)
    if (kind !== 'file') return wordsOf(value)
    return order.attachments.find(({ id }) => id === value)?.name ?? '—'
  }
  return (
    <Panel title={translate('resources.orders.page.result')}>
      <Facts>
        <Fact label="resources.orders.fields.doneOn">{formatDate(doneOn)}</Fact>
        <Fact label="resources.orders.fields.reply">{reply}</Fact>
        {fields.map((field) => (
          <Fact key={field.source} label={locale === 'en' ? field.label.en : field.label.uk}>
            {shown(field)}
          </Fact>
        ))}
      </Facts>
    </Panel>
  )
}
