import { formatDate } from '../../server/time/iso-date.ts'
import type { StatementRow } from './statement.ts'

/** `01.11.2026 – 18.11.2026`, or the one day. */
export const periodText = ({ startsOn, endsOn }: Pick<StatementRow, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? formatDate(endsOn) : `${formatDate(startsOn)} – ${formatDate(endsOn)}`
