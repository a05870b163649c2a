import { formatDate } from '../time/iso-date.ts'
import type { OrderResult } from './order-inputs.ts'

// A reading is a whole number of kilowatt-hours or has a decimal comma; it is never rounded.
const reading = (value: number): string => String(value).replace('.', ',')

const byZone = (readings: readonly number[]): string =>
  readings.length === 1
    ? reading(readings[0] ?? 0)
    : readings.map((value, index) => `зона ${index + 1} — ${reading(value)}`).join(', ')

const sealsOf = (label: string, seals: readonly string[]): string | null =>
  seals.length > 0 ? `${label}: ${seals.join(', ')}.` : null

const sentences = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ')

/** What the works gave, in words for the act (domain §2, `complete`, by kind of service). Empty for a ready paper. */
export const wordResult = (result: OrderResult): string => {
  switch (result.kind) {
    case 'meter':
      return sentences([
        `Останні покази знятого лічильника: ${byZone(result.oldReadings)}.`,
        `Встановлено лічильник № ${result.newNumber} (розрядів ${result.digits}, зон ${result.zones}),`,
        `перші покази: ${byZone(result.firstReadings)}.`,
      ])
    case 'seals':
      return sentences([sealsOf('Зняті пломби', result.sealsOff), sealsOf('Встановлені пломби', result.sealsOn)])
    case 'readings':
      return `Контрольні покази на ${formatDate(result.takenOn)}: ${byZone(result.readings)}.`
    case 'expertise':
      return `Висновок експертизи: ${result.conclusion} Лічильник ${result.fit ? 'придатний' : 'непридатний'}.`
    case 'commission':
      return `Рішення комісії від ${formatDate(result.satOn)}, протокол № ${result.minutesNumber}: ${result.decision}`
    case 'paper':
    case 'statement':
      return ''
  }
}
