import { DateInput } from 'react-admin'

/** A bound of a term by its day. */
export const DayChoice = (props: { source: string; label?: string }) => <DateInput {...props} />
