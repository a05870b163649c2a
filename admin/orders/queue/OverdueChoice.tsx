import { BooleanInput } from 'react-admin'

/** Overdue orders alone; fetched when first wanted, like every filter that is not always in sight. */
export const OverdueChoice = (props: { source: string; label?: string }) => (
  <BooleanInput {...props} defaultValue={true} />
)
