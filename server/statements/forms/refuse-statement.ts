import { invalid, type Refusal } from '../../errors.ts'

/** 422 `unknown_form`: the file is no statement in any form the office reads; `reason` says what it seems to be. */
export const unknownForm = (reason: string): Refusal =>
  invalid(
    'unknown_form',
    'Це не схоже на банківську виписку. Оберіть файл camt.053, «Автоклієнт», 1С: Клієнт-банк або CSV.',
    { files: reason },
  )

/** 422 `damaged_statement`: the file is refused whole; `reason` names the place and what is wrong there. */
export const damaged = (reason: string): Refusal =>
  invalid('damaged_statement', 'Виписку не прийнято: файл пошкоджений або неповний. Вивантажте її з банку ще раз.', {
    files: reason,
  })

/** 422 `balance_mismatch`: the balances of the file do not follow from its movements; `reason` says by how much. */
export const balanceMismatch = (reason: string): Refusal =>
  invalid('balance_mismatch', 'Виписку не прийнято: залишки не сходяться з рухами. Вивантажте її з банку ще раз.', {
    files: reason,
  })

/** What a file holds, shortened for a message. */
export const quote = (text: string): string => `«${text.length > 60 ? `${text.slice(0, 60)}…` : text}»`
