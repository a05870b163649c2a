import { assertKopiykas } from './kopiykas.ts'

type Forms = readonly [one: string, few: string, many: string]
const hryvnia: Forms = ['гривня', 'гривні', 'гривень']
const kopiyka: Forms = ['копійка', 'копійки', 'копійок']
const scales: readonly { forms: Forms; feminine: boolean }[] = [
  { forms: ['', '', ''], feminine: true },
  { forms: ['тисяча', 'тисячі', 'тисяч'], feminine: true },
  { forms: ['мільйон', 'мільйони', 'мільйонів'], feminine: false },
  { forms: ['мільярд', 'мільярди', 'мільярдів'], feminine: false },
]
const units = ['', 'один', 'два', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім', 'дев’ять']
const teens = [
  ...['десять', 'одинадцять', 'дванадцять', 'тринадцять', 'чотирнадцять'],
  ...['п’ятнадцять', 'шістнадцять', 'сімнадцять', 'вісімнадцять', 'дев’ятнадцять'],
]
const tens = ['', '', 'двадцять', 'тридцять', 'сорок', 'п’ятдесят', 'шістдесят', 'сімдесят', 'вісімдесят', 'дев’яносто']
const hundreds = ' сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот'.split(' ')

/**
 * The sum in words as Ukrainian invoices print it: hryvnias in words with a capital letter, kopiykas in two digits with the
 * word in full: 123450 → «Одна тисяча двісті тридцять чотири гривні 50 копійок». Гривня and копійка are feminine.
 * Takes kopiykas; refuses negative sums and a trillion hryvnias or more.
 */
export const amountInWords = (kopiykas: number): string => {
  assertKopiykas(kopiykas)
  if (kopiykas < 0 || kopiykas >= 1e14) throw new RangeError(`cannot be written in words: ${kopiykas}`)
  const whole = Math.floor(kopiykas / 100)
  const rest = kopiykas % 100
  const words = `${numberInWords(whole)} ${plural(whole, hryvnia)}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${String(rest).padStart(2, '0')} ${plural(rest, kopiyka)}`
}

/** Picks the Ukrainian form for a count: 1 заявка, 2 заявки, 5 заявок, 11 заявок, 21 заявка. */
export const plural = (count: number, [one, few, many]: Forms): string => {
  const last = count % 10
  if (Math.floor(count / 10) % 10 === 1) return many
  if (last === 1) return one
  return last >= 2 && last <= 4 ? few : many
}

const numberInWords = (whole: number): string => {
  if (whole === 0) return 'нуль'
  const words: string[] = []
  for (let power = scales.length - 1; power >= 0; power--) {
    const scale = scales[power]
    const three = Math.floor(whole / 1000 ** power) % 1000
    if (scale && three > 0) words.push(threeDigits(three, scale.feminine), plural(three, scale.forms))
  }
  return words.filter(Boolean).join(' ')
}

const threeDigits = (three: number, feminine: boolean): string => {
  const [hundred, ten, unit] = [Math.floor(three / 100), Math.floor(three / 10) % 10, three % 10]
  if (ten === 1) return [hundreds[hundred], teens[unit]].filter(Boolean).join(' ')
  return [hundreds[hundred], tens[ten], feminine ? feminineUnit(unit) : units[unit]].filter(Boolean).join(' ')
}

const feminineUnit = (unit: number): string | undefined => {
  return unit === 1 ? 'одна' : unit === 2 ? 'дві' : units[unit]
}
