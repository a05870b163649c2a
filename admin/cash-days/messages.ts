import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    'cash-days': {
      day: 'День',
      fields: {
        received: 'Надійшло',
        allocated: 'Рознесено',
        unmatched: 'Нез’ясовано',
        notOurs: 'Не наше',
        byHand: 'Записано вручну',
        reversed: 'Сторновано',
        paidOut: 'Повернено',
      },
      bank: 'За виписками банку',
      journal: 'За журналом',
      currency: 'Суми в гривнях.',
      total: 'Разом за місяць',
      empty: 'За цей місяць руху коштів не було.',
      previous: 'Попередній місяць',
      next: 'Наступний місяць',
      open_list: '%{name}, %{day}: показати записи',
      closed: 'Місяць закрито: %{by}, %{at}.',
      open: 'Місяць ще не закрито.',
      running: 'Місяць ще триває; закрити його можна, коли він закінчиться.',
      close: 'Закрити місяць',
      close_title: 'Закрити %{month}?',
      close_text:
        'Після закриття в цей місяць уже нічого не проведуть: ані оплати, ані сторно. Пізніші зміни підуть виправленням, датованим своїм днем. Відкрити місяць знову не можна.',
      close_unmatched: 'За цей місяць ще не з’ясовано %{sum}.',
      close_done: 'Місяць закрито.',
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    'cash-days': {
      day: 'Day',
      fields: {
        received: 'Received',
        allocated: 'Allocated',
        unmatched: 'Unmatched',
        notOurs: 'Not ours',
        byHand: 'Recorded by hand',
        reversed: 'Reversed',
        paidOut: 'Returned',
      },
      bank: 'By bank statements',
      journal: 'By the journal',
      currency: 'Amounts in hryvnias.',
      total: 'The whole month',
      empty: 'No money moved in this month.',
      previous: 'Previous month',
      next: 'Next month',
      open_list: '%{name}, %{day}: show the entries',
      closed: 'The month is closed: %{by}, %{at}.',
      open: 'The month is not closed yet.',
      running: 'The month is still running; it can be closed when it is over.',
      close: 'Close the month',
      close_title: 'Close %{month}?',
      close_text:
        'Nothing can be posted into this month afterwards, neither a payment nor a reversal. Later changes are corrections dated with their own day. A month cannot be opened again.',
      close_unmatched: '%{sum} of this month is still unmatched.',
      close_done: 'The month is closed.',
    },
  },
}
