import { conflict, invalid, type Refusal } from '../errors.ts'
import { formatMoney } from '../money/kopiykas.ts'
import { formatInstant } from '../time/kyiv-date.ts'

/** 409 `line_changed`: the line's money is accounted for otherwise meanwhile; says who was first, where it is known. */
export const lineChanged = (last: { by: string; at: string } | null): Refusal => {
  const who = last ? ` Останню дію виконав(ла): ${last.by}, ${formatInstant(last.at)}.` : ''
  return conflict('line_changed', `Гроші цього рядка щойно рознесли інакше.${who} Оновіть сторінку.`, { last })
}

/** 422 `too_much`: more than is left of the line; kopiykas. */
export const tooMuch = (left: number): Refusal =>
  invalid('too_much', `У рядку лишилося ${formatMoney(left)}: стільки й можна рознести.`, {
    parts: `Зменшіть суми: разом не більше ніж ${formatMoney(left)}.`,
  })

/** 422 `wrong_direction`: a payment out of money that left, or a refund out of money that came. */
export const wrongDirection = (): Refusal =>
  invalid(
    'wrong_direction',
    'Оплати рознесіть із надходжень, а повернення — зі списань: цей рядок рухає гроші в інший бік.',
  )
