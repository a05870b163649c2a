import type { FormShape } from '../../layout/actions/form-fields.ts'
import type { Values } from '../../layout/actions/form-values.ts'
import type { ReadingRow } from '../reading.ts'

/** What an event's form starts with: the reading's own figures and day, where it asks for them. */
export const startOf = ({ zones, takenOn }: Pick<ReadingRow, 'zones' | 'takenOn'>, { fields }: FormShape): Values => {
  const asked = new Set(fields.map(({ name }) => name))
  return { ...(asked.has('zones') ? { zones: [...zones] } : {}), ...(asked.has('takenOn') ? { takenOn } : {}) }
}
