import { z } from 'zod'

const field = (uk: string, en: string) => ({ uk, en })
const whole = (least: number, most: number) => {
  const words = `Вкажіть число від ${least} до ${most}.`
  return z.number(words).int('Вкажіть ціле число.').min(least, words).max(most, words)
}

/** From when on a reading of a REM is doubtful (issue 4 B: settings per REM). */
export const readingThresholds = z.strictObject({
  /** How many times the usual deviation a volume may lie from the usual. */
  spread: whole(1, 20).meta(field('Скільки звичних відхилень допускаємо', 'Usual deviations allowed')),
  /** A volume never counts as far while it lies so near to the usual: kWh a month, and per cent of the usual. */
  floorKwh: whole(0, 10_000).meta(field('Допустиме відхилення, кВт·год на місяць', 'Deviation allowed, kWh a month')),
  floorPercent: whole(0, 1000).meta(field('Допустиме відхилення, % звичного обсягу', 'Deviation allowed, % of usual')),
  /** Per cent of contracted power × hours that a volume may reach. */
  powerPercent: whole(10, 1000).meta(field('Межа дозволеної потужності, %', 'Limit of the contracted power, %')),
})

export type ReadingThresholds = z.output<typeof readingThresholds>

/** What holds in a REM that has set nothing itself. */
export const usualThresholds: ReadingThresholds = { spread: 4, floorKwh: 60, floorPercent: 40, powerPercent: 100 }

/** A change of a REM's thresholds; what is not named stays. */
export const thresholdChange = readingThresholds
  .partial()
  .extend({ version: z.number('Вкажіть версію порогів.').int().min(0) })
