import { longDate } from '../time/long-date.ts'
import { type Box, beside, textBox } from './box.ts'
import type { Fonts } from './fonts.ts'
import { contentWidth, text } from './page-style.ts'

/** The line under a contract's title: place on the left, date on the right. */
export const placeAndDate = (place: string, date: string, fonts: Fonts): Box => {
  const half = contentWidth / 2
  return beside([
    { box: textBox(place, text.body, half, fonts), x: 0 },
    { box: textBox(longDate(date), text.body, half, fonts, { align: 'right' }), x: half },
  ])
}
