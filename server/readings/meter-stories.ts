import type { MeterLife } from '../consumption/meter-totals.ts'
import type { MeterToRecalculate } from '../consumption/plan-meters.ts'
import { groupBy } from '../group-by.ts'
import { addMonths } from '../time/billing-period.ts'
import type { ReadingValues } from './check-reading.ts'
import { dueCloseOn } from './reading-window.ts'
import type { MeterToSettle } from './settle-consumption.ts'
import type { SettledMeter } from './settled-meter-views.ts'

/**
 * How far a meter's months are due. One that ended before is due to the end of the present month: nothing is estimated
 * there, and what closed months lack of it has no later reading to wait for.
 */
const dueUntilOf = ({ endsOn }: MeterLife, today: string): string => {
  const due = dueCloseOn(today)
  return endsOn !== null && endsOn < due ? addMonths(today, 1) : due
}

/** A meter that was read on the day it was taken down has been read to its end. */
const lifeOf = ({ installedOn, removedOn }: SettledMeter, readings: readonly ReadingValues[]): MeterLife => {
  const last = readings.at(-1)
  const isReadToItsEnd = removedOn !== null && last && last.takenOn >= removedOn
  return { installedOn, readings, endsOn: isReadToItsEnd ? last.countsOn : removedOn }
}

/** The lives of each meter, oldest first. */
const livesTogether = (meters: readonly SettledMeter[]): SettledMeter[][] => {
  const together = groupBy(meters, ({ accountId, number, counts }) => `${accountId}/${counts}/${number}`)
  return [...together.values()].map((lives) =>
    lives.toSorted((one, other) => one.installedOn.localeCompare(other.installedOn)),
  )
}

const lastOf = (lives: readonly SettledMeter[]): SettledMeter | undefined => lives.at(-1)

/** Whether one was taken down where another was put up then, or later. */
const stoodBefore = (one: SettledMeter, other: SettledMeter): boolean =>
  one.pointId === other.pointId &&
  one.counts === other.counts &&
  one.removedOn !== null &&
  one.removedOn <= other.installedOn

/**
 * What is known of these meters, `settledMeters` of those asked for, told as stories: the lives of each together, in the
 * order in which they were put up last, and each with the one that stood in its place before. Those without any reading are
 * left out. Pure.
 */
export const meterStories = (
  meters: readonly SettledMeter[],
  accepted: ReadonlyMap<number, readonly ReadingValues[]>,
  asked: readonly MeterToSettle[],
  today: string,
): MeterToRecalculate[] => {
  const stories: { last: SettledMeter; story: MeterToRecalculate }[] = []
  const byPlace = livesTogether(meters).toSorted((one, other) =>
    (lastOf(one)?.installedOn ?? '').localeCompare(lastOf(other)?.installedOn ?? ''),
  )
  for (const lives of byPlace) {
    const told = lives.map((meter) => lifeOf(meter, accepted.get(meter.id) ?? []))
    const [last, life] = [lastOf(lives), told.at(-1)]
    const ofMeter = asked.filter(({ meterId }) => lives.some(({ id }) => id === meterId))
    const read = told.flatMap(({ readings }) => readings.map(({ countsOn }) => countsOn))
    const [since] = [...ofMeter.flatMap(({ touched }) => touched), ...read].toSorted()
    if (since === undefined || !last || !life) continue
    const { districtId, accountId, number, counts } = last
    const story = { meter: last, ...life, earlier: told.slice(0, -1), dueUntil: dueUntilOf(life, today) }
    const before = stories.findLast((each) => stoodBefore(each.last, last))?.story ?? null
    const readingId = ofMeter.at(-1)?.readingId ?? before?.readingId ?? null
    stories.push({ last, story: { districtId, accountId, meter: number, counts, story, since, before, readingId } })
  }
  return stories.map(({ story }) => story)
}
