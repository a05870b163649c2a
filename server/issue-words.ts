import type { z } from 'zod'

/** What a field is to hold, by zod's name of it; a name that is not here is told by no word at all. */
const wanted: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'ціле число',
  boolean: '«так» або «ні»: true чи false',
  array: 'перелік',
  tuple: 'перелік',
  object: 'набір полів',
  record: 'набір полів',
}

/** Counted after «не більше»: 1 знака, 21 знака, 5 знаків. */
const counted = (count: number | bigint, one: string, many: string): string => {
  const [last, lastTwo] = [Number(count) % 10, Number(count) % 100]
  return `${count} ${last === 1 && lastTwo !== 11 ? one : many}`
}

type Bound = { origin: string; bound: number | bigint; inclusive: boolean | undefined }

const below = ({ origin, bound, inclusive }: Bound): string => {
  if (origin === 'string') return `Не довше ${counted(bound, 'знака', 'знаків')}.`
  if (origin === 'array') return `Не більше ${counted(bound, 'елемента', 'елементів')}.`
  return inclusive === false ? `Вкажіть менше за ${bound}.` : `Вкажіть не більше ${bound}.`
}

const above = ({ origin, bound, inclusive }: Bound): string => {
  if (origin === 'string') return bound <= 1 ? empty : `Не коротше ${counted(bound, 'знака', 'знаків')}.`
  if (origin === 'array') return bound <= 1 ? empty : `Не менше ${counted(bound, 'елемента', 'елементів')}.`
  return inclusive === false ? `Вкажіть більше за ${bound}.` : `Вкажіть не менше ${bound}.`
}

const empty = 'Заповніть це поле.'
const formats: Readonly<Record<string, string>> = {
  date: 'Вкажіть дату у вигляді РРРР-ММ-ДД.',
  datetime: 'Вкажіть дату й час у вигляді 2026-11-21T09:30:00Z.',
  email: 'Перевірте адресу електронної пошти.',
}

/**
 * The Ukrainian sentence of an issue that no schema words itself. zod's own Ukrainian names types and patterns as
 * programmers do («очікується string, отримано undefined»): a clerk is told what to do instead.
 */
export const wordIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined || issue.input === null) return empty
      const what = wanted[issue.expected]
      return what ? `Очікується ${what}.` : 'Перевірте це поле.'
    }
    case 'invalid_value':
      return `Оберіть одне з: ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return below({ origin: issue.origin, bound: issue.maximum, inclusive: issue.inclusive })
    case 'too_small':
      return above({ origin: issue.origin, bound: issue.minimum, inclusive: issue.inclusive })
    case 'invalid_format':
      return formats[issue.format] ?? 'Перевірте, як це записано.'
    default:
      return 'Перевірте це поле.'
  }
}
