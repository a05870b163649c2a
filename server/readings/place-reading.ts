import type { Knex } from 'knex'
import { type FieldErrors, invalid, type Refusal } from '../errors.ts'
import { formatDate } from '../time/iso-date.ts'
import { metersOfAccounts, type PlacedMeter } from './reading-context-views.ts'

/** A reading as somebody gives it, before its meter is known. */
export interface GivenReading {
  meter?: string | undefined
  zones: readonly number[]
  takenOn: string
}

/** Why a reading cannot be taken: a stable code, the words, and the wrong fields. */
export interface ReadingFault {
  code: string
  message: string
  errors: FieldErrors
}

const fault = (code: string, field: string, message: string): ReadingFault => ({
  code,
  message,
  errors: { [field]: message },
})

const stoodOn = ({ installedOn, removedOn }: PlacedMeter, day: string): boolean =>
  installedOn <= day && (removedOn === null || day <= removedOn)

const digitsOf = (number: string): string => number.replaceAll(/\s/g, '').toLowerCase()

/** «0987494» that a table took for a number is «987494». */
const withoutZeros = (number: string): string => digitsOf(number).replace(/^0+(?=\d)/, '')

/** An account's meters with this number; where there is none, those with it but for zeros in front. */
export const metersNamed = (meters: readonly PlacedMeter[], asked: string): PlacedMeter[] => {
  const exactly = meters.filter(({ number }) => digitsOf(number) === digitsOf(asked))
  return exactly.length > 0 ? exactly : meters.filter(({ number }) => withoutZeros(number) === withoutZeros(asked))
}

const named = (meters: readonly PlacedMeter[]): string => meters.map(({ number }) => `№ ${number}`).join(', ')

/**
 * Which of an account's meters a reading belongs to: the one named, or the only one that stood there on its day. Pure.
 */
export const chooseMeter = (
  meters: readonly PlacedMeter[],
  { meter, takenOn }: GivenReading,
): PlacedMeter | ReadingFault => {
  if (meters.length === 0) {
    return fault('no_meter', 'account', 'За цим особовим рахунком немає лічильника. Зверніться до свого РЕМ.')
  }
  const asked = meter === undefined ? meters : metersNamed(meters, meter)
  if (asked.length === 0) {
    const known = named(meters.filter(({ removedOn }) => removedOn === null))
    return fault('unknown_meter', 'meter', `Такого лічильника за цим рахунком немає. Стоять: ${known}.`)
  }
  const standing = asked.filter((each) => stoodOn(each, takenOn))
  const [only, another] = standing
  if (another) {
    return fault('several_meters', 'meter', `За рахунком кілька лічильників: ${named(standing)}. Вкажіть номер.`)
  }
  if (only) return only
  const [first] = asked.toSorted((one, other) => one.installedOn.localeCompare(other.installedOn))
  if (first && takenOn < first.installedOn) {
    const since = formatDate(first.installedOn)
    return fault('before_installation', 'takenOn', `Лічильник стоїть з ${since}: вкажіть цю або пізнішу дату.`)
  }
  return fault('meter_removed', 'takenOn', 'На цю дату лічильник уже знято. Перевірте дату або номер лічильника.')
}

/** What makes figures impossible on a dial, whoever gives them: more digits than it has. Pure. */
export const dialFault = ({ digits }: PlacedMeter, zones: readonly number[]): ReadingFault | null => {
  const wide = zones.findIndex((value) => value >= 10 ** digits)
  const message = `У лічильника ${digits} цифр до коми: перевірте показ і не вписуйте цифри після коми.`
  return wide < 0 ? null : fault('beyond_dial', `zones.${wide}`, message)
}

/** A day that has not come, as a person may mistype it. */
export const futureFault = (takenOn: string, today: string): ReadingFault | null =>
  takenOn <= today
    ? null
    : fault('taken_in_future', 'takenOn', 'Дата зняття ще не настала. Вкажіть сьогоднішню або ранішу дату.')

/** Figures that are not as many as the meter's zones. Pure. */
export const zoneFault = ({ zoneCount }: PlacedMeter, zones: readonly number[]): ReadingFault | null =>
  zones.length === zoneCount
    ? null
    : fault(
        'wrong_zones',
        'zones',
        `Зон у лічильника: ${zoneCount}, а показів: ${zones.length}. Впишіть по одному на зону.`,
      )

/** The refusal of one reading. */
const refusalOfReading = ({ code, message, errors }: ReadingFault): Refusal => invalid(code, message, errors)

/**
 * Refuses figures that a person has mistyped (422, by field): `taken_in_future`, `beyond_dial`, `wrong_zones`,
 * `before_installation`, `meter_removed`.
 */
export const refuseMistyped = (meter: PlacedMeter, given: GivenReading, today: string): void => {
  const chosen = chooseMeter([meter], given)
  const found =
    futureFault(given.takenOn, today) ??
    ('code' in chosen ? chosen : null) ??
    zoneFault(meter, given.zones) ??
    dialFault(meter, given.zones)
  if (found) throw refusalOfReading(found)
}

/**
 * The meter of an account that a reading belongs to. Refuses (422, by field) `taken_in_future`, `no_meter`,
 * `unknown_meter`, `several_meters`, `before_installation`, `meter_removed`, `wrong_zones` and `beyond_dial`.
 */
export const meterForReading = async (
  knex: Knex,
  accountId: number,
  given: GivenReading,
  today: string,
): Promise<PlacedMeter> => {
  const future = futureFault(given.takenOn, today)
  if (future) throw refusalOfReading(future)
  const chosen = chooseMeter(await metersOfAccounts(knex, [accountId]), given)
  if ('code' in chosen) throw refusalOfReading(chosen)
  refuseMistyped(chosen, given, today)
  return chosen
}
