import { SelectInput, useLocaleState } from 'react-admin'
import { orderLifecycle } from '../../../server/orders/order-lifecycle.ts'

/** The states of the lifecycle table to filter by; fetched when first wanted. */
export const StateChoice = (props: { source: string; label?: string }) => {
  const [locale] = useLocaleState()
  const choices = Object.entries(orderLifecycle.states).map(([id, { uk, en }]) => ({
    id,
    name: locale === 'en' ? en : uk,
  }))
  return <SelectInput {...props} choices={choices} translateChoice={false} sx={{ minWidth: 190 }} />
}
