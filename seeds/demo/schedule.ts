import { startOfKyivDay } from '../../server/time/kyiv-date.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../../server/time/working-days.ts'
import { createRandom, type Random } from '../random.ts'
import type { PlanLine } from './order-plan.ts'
import type { Step } from './steps.ts'

/** One order of the demo, placed at an instant; `steps` are dated. */
export interface ScheduledOrder {
  line: Omit<PlanLine, 'ago' | 'steps'>
  placedAt: string
  placedOn: string
  steps: { at: string; on: string; step: Step }[]
}

const minute = 60_000
const openingMinute = 8 * 60 + 30

const instant = (day: string, minutes: number): string =>
  new Date(Date.parse(startOfKyivDay(day)) + minutes * minute).toISOString()

/** The working day that «today» means to the queue: on a weekend the office thinks of its next one. */
export const officeDay = (today: string, calendar: WorkCalendar): string =>
  isWorkingDay(today, calendar) ? today : addWorkingDays(today, 1, calendar)

const scheduleOne = (
  random: Random,
  line: PlanLine,
  ago: number,
  today: string,
  calendar: WorkCalendar,
): ScheduledOrder => {
  const { ago: _, steps = [], ...rest } = line
  const dayOf = (offset: number): string => addWorkingDays(today, offset - ago, calendar)
  const atOnce = steps.some((step) => step.day === 0)
  const placedOn = dayOf(0)
  const placedAt = instant(placedOn, atOnce ? random.between(425, 505) : random.between(425, 1290))
  const onDay = new Map<number, number>()
  const dated = steps.map((step) => {
    if (step.day >= ago) throw new RangeError(`a step of ${line.service} placed ${ago} days ago is not past`)
    const before = onDay.get(step.day) ?? 0
    onDay.set(step.day, before + 1)
    return { step, on: dayOf(step.day), at: instant(dayOf(step.day), openingMinute + before * 70 + random.below(65)) }
  })
  return { line: rest, placedAt, placedOn, steps: dated }
}

/**
 * Dates the plan backwards from `today` (a working day, `YYYY-MM-DD`): everything has happened by yesterday evening, the
 * same on every start of that day. Instants are UTC within Kyiv office hours.
 */
export const schedulePlan = (lines: readonly PlanLine[], today: string, calendar: WorkCalendar): ScheduledOrder[] => {
  const random = createRandom(555_945)
  return lines.flatMap((line) => line.ago.map((ago) => scheduleOne(random, line, ago, today, calendar)))
}
