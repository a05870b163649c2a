import { invalid } from '../errors.ts'
import type { ListQuery } from '../http/list-query.ts'
import { monthToDecideOn } from '../readings/reading-window.ts'
import { isOfficeDay } from '../time/iso-date.ts'

const isFirst = (day: string): boolean => isOfficeDay(day) && day.endsWith('-01')

/**
 * The month and the REMs that a list’s filter asks for: the present month and all of the actor’s REMs unless told.
 * Refuses `bad_filter` (422) where `closes` is no 1st of a month.
 */
export const reportAsked = (
  { conditions }: Pick<ListQuery, 'conditions'>,
  today: string,
): { closes: string; districts: number[] | null } => {
  const valuesOf = (field: string) => conditions.find((condition) => condition.field === field)?.values
  const closes = String(valuesOf('closes')?.[0] ?? monthToDecideOn(today))
  if (!isFirst(closes)) {
    throw invalid('bad_filter', 'Вкажіть перше число місяця у вигляді РРРР-ММ-01.', {
      filter: 'Виправте значення для «closes».',
    })
  }
  return { closes, districts: valuesOf('district')?.map(Number) ?? null }
}
