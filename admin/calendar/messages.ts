import type { SameKeys } from '../i18n/same-keys.ts'

export const uk = {
  resources: {
    calendar: {
      martial_law: {
        title: 'Воєнний стан',
        on: 'Діє воєнний стан',
        off: 'Воєнного стану немає',
        on_means: 'Святкові дні — робочі: строки рахуємо з понеділка до п’ятниці без винятків.',
        off_means: 'Свята й перенесені вихідні зі списку не рахуємо у строки.',
        law: 'Закон України 2136-IX, стаття 6.',
        start: 'Увімкнути',
        end: 'Вимкнути',
        start_title: 'Увімкнути воєнний стан?',
        end_title: 'Вимкнути воєнний стан?',
        recount: 'Строки всіх відкритих заявок одразу буде перераховано.',
        saved: 'Календар змінено, строки перераховано.',
      },
      holidays: {
        title: 'Свята й вихідні дні',
        waiting: 'Поки діє воєнний стан, ці дні робочі. Список запрацює, щойно його вимкнуть.',
        none: 'У списку ще немає жодного дня.',
        past: 'Показати минулі роки',
        date: 'Дата',
        name: 'Назва',
        add: 'Додати день',
        added: 'День додано, строки перераховано.',
        remove: 'Прибрати',
        remove_title: 'Зробити %{day} робочим днем?',
        recount: 'Строки всіх відкритих заявок одразу буде перераховано.',
        removed: 'День прибрано, строки перераховано.',
        weekend: '%{weekday}, і так вихідний',
      },
    },
  },
}

export const en: SameKeys<typeof uk> = {
  resources: {
    calendar: {
      martial_law: {
        title: 'Martial law',
        on: 'Martial law is in force',
        off: 'No martial law',
        on_means: 'Holidays are working days: terms count Monday to Friday without exception.',
        off_means: 'Holidays and moved days off of the list do not count in terms.',
        law: 'Law of Ukraine 2136-IX, article 6.',
        start: 'Switch on',
        end: 'Switch off',
        start_title: 'Switch martial law on?',
        end_title: 'Switch martial law off?',
        recount: 'The terms of all open orders are counted anew at once.',
        saved: 'The calendar is changed, the terms are counted anew.',
      },
      holidays: {
        title: 'Holidays and days off',
        waiting: 'While martial law stands, these are working days. The list counts as soon as it is switched off.',
        none: 'The list holds no day yet.',
        past: 'Show the years gone by',
        date: 'Date',
        name: 'Name',
        add: 'Add the day',
        added: 'The day is added, the terms are counted anew.',
        remove: 'Remove',
        remove_title: 'Make %{day} a working day?',
        recount: 'The terms of all open orders are counted anew at once.',
        removed: 'The day is removed, the terms are counted anew.',
        weekend: '%{weekday}, off anyway',
      },
    },
  },
}
